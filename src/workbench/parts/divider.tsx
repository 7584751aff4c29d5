import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, type PointerEvent, useEffect, useSyncExternalStore } from "react";
import { strings } from "../strings";

/** Pixels. */
const NARROWEST = 320;
const USUAL = 420;
/** So wide a form's columns, at the smallest size that can be read (`fitWidth`), the numbers of the rows and the bar to scroll by. */
const FORM = 655;
/** What is left to the spreadsheet. */
const SHEET_AT_LEAST = 280;
const STEP = 24;

const useStyles = makeStyles({
	divider: {
		position: "relative",
		flexShrink: 0,
		width: "7px",
		cursor: "col-resize",
		touchAction: "none",
		backgroundColor: tokens.colorNeutralBackground3,
		borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
		":hover": { backgroundColor: tokens.colorNeutralStroke1 },
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, zIndex: 3 },
		"::after": {
			content: '""',
			position: "absolute",
			top: "calc(50% - 14px)",
			left: "2px",
			width: "1px",
			height: "28px",
			borderLeft: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
			borderRight: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
		},
	},
});

/** Between the pane and the spreadsheet: dragged, or moved by the arrow keys; a double click or Enter takes the usual width. */
export function Divider({
	width,
	usual,
	onWidth,
	onSettled,
}: {
	width: number;
	usual: number;
	onWidth: (width: number) => void;
	onSettled: (width: number) => void;
}) {
	const styles = useStyles();
	const widest = Math.max(NARROWEST, useWindowWidth() - SHEET_AT_LEAST);
	const within = (wanted: number) => Math.round(Math.max(NARROWEST, Math.min(widest, wanted)));
	const settle = (wanted: number) => {
		onWidth(within(wanted));
		onSettled(within(wanted));
	};
	// A window made smaller leaves the spreadsheet its part.
	useEffect(() => {
		if (width > widest) onWidth(widest);
	}, [width, widest, onWidth]);
	const keys: Record<string, number> = {
		ArrowLeft: width - STEP,
		ArrowRight: width + STEP,
		Home: NARROWEST,
		End: widest,
		Enter: usual,
	};
	const press = (event: KeyboardEvent) => {
		const wanted = keys[event.key];
		if (wanted === undefined) return;
		event.preventDefault();
		settle(wanted);
	};
	const drag = (event: PointerEvent<HTMLElement>) => {
		const handle = event.currentTarget;
		const grip = event.clientX - width;
		handle.setPointerCapture(event.pointerId);
		let at = width;
		handle.onpointermove = (moved) => {
			at = within(moved.clientX - grip);
			onWidth(at);
		};
		handle.onlostpointercapture = () => {
			handle.onpointermove = null;
			onSettled(at);
		};
	};
	return (
		// biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved.
		<div
			role="separator"
			tabIndex={0}
			aria-orientation="vertical"
			aria-label={strings.divider}
			aria-controls="pane"
			aria-valuenow={width}
			aria-valuemin={NARROWEST}
			aria-valuemax={widest}
			className={styles.divider}
			onKeyDown={press}
			onPointerDown={drag}
			onDoubleClick={() => settle(usual)}
		/>
	);
}

/** The pane's width where nobody has chosen one: in a small window it leaves room for a whole form. */
export function useUsualWidth(): number {
	return Math.max(NARROWEST, Math.min(USUAL, useWindowWidth() - FORM));
}

function useWindowWidth(): number {
	return useSyncExternalStore(followResize, () => innerWidth);
}

function followResize(changed: () => void): () => void {
	addEventListener("resize", changed);
	return () => removeEventListener("resize", changed);
}
