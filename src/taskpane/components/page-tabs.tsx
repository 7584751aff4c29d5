import { makeStyles, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useRef } from "react";
import type { PageId } from "../state/pane-state";
import { strings } from "../strings";

const useStyles = makeStyles({
	tabs: { display: "flex", maxWidth: "480px" },
	tab: {
		flexGrow: 1,
		flexBasis: 0,
		padding: "10px 4px 8px",
		border: "none",
		borderBottom: "3px solid transparent",
		backgroundColor: "transparent",
		color: tokens.colorNeutralForeground2,
		fontFamily: tokens.fontFamilyBase,
		fontSize: tokens.fontSizeBase300,
		cursor: "pointer",
		":hover": { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-3px" },
		"&[aria-selected=true]": {
			color: tokens.colorNeutralForeground1,
			fontWeight: tokens.fontWeightSemibold,
			borderBottomColor: tokens.colorCompoundBrandStroke,
		},
		// There, what is transparent is seen.
		"@media (forced-colors: active)": {
			borderBottomColor: "Canvas",
			"&[aria-selected=true]": { borderBottomColor: "Highlight" },
		},
	},
});

const STEPS: Record<string, (at: number, count: number) => number> = {
	ArrowRight: (at, count) => (at + 1) % count,
	ArrowLeft: (at, count) => (at + count - 1) % count,
	Home: () => 0,
	End: (_, count) => count - 1,
};

/** The four pages as tabs: arrows go from one to the next, Tab goes on into the page. */
export function PageTabs({ pages, page, onOpen }: { pages: PageId[]; page: PageId; onOpen: (page: PageId) => void }) {
	const styles = useStyles();
	const list = useRef<HTMLDivElement>(null);
	const move = (event: KeyboardEvent) => {
		const next = STEPS[event.key]?.(pages.indexOf(page), pages.length);
		const id = next === undefined ? undefined : pages[next];
		if (id === undefined) return;
		event.preventDefault();
		onOpen(id);
		list.current?.querySelector<HTMLElement>(`#tab-${id}`)?.focus();
	};
	return (
		<div role="tablist" aria-label={strings.app.pagesLabel} className={styles.tabs} ref={list} onKeyDown={move}>
			{pages.map((id) => (
				<button
					key={id}
					type="button"
					role="tab"
					id={`tab-${id}`}
					aria-selected={id === page}
					aria-controls="page"
					tabIndex={id === page ? 0 : -1}
					className={styles.tab}
					onClick={() => onOpen(id)}
				>
					{strings.app.pages[id]}
				</button>
			))}
		</div>
	);
}
