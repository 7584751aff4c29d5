import { Button, makeStyles, tokens } from "@fluentui/react-components";
import {
	type FormEvent,
	type KeyboardEvent,
	type ReactNode,
	type RefObject,
	useLayoutEffect,
	useRef,
	useState,
} from "react";
import { strings } from "../strings";

const useStyles = makeStyles({
	form: {
		display: "flex",
		flexDirection: "column",
		gap: "8px",
		padding: "8px",
		borderRadius: tokens.borderRadiusMedium,
		// Seen in high contrast, where there are no backgrounds.
		border: `1px solid ${tokens.colorTransparentStroke}`,
		backgroundColor: tokens.colorNeutralBackground3,
		// Fields are as wide as the form, also where text is doubled in size.
		"& .fui-Input, & .fui-Select, & input, & select": { minWidth: 0 },
	},
	buttons: { display: "flex", gap: "8px" },
});

/** A form in the place of what it changes. Enter confirms, Escape leaves it as it was. */
export function EditForm({
	label,
	onConfirm,
	onCancel,
	children,
}: {
	label: string;
	onConfirm: () => void;
	onCancel: () => void;
	children: ReactNode;
}) {
	const styles = useStyles();
	const form = useRef<HTMLFormElement>(null);
	useFocusBack(form);
	const submit = (event: FormEvent) => {
		event.preventDefault();
		onConfirm();
	};
	const leave = (event: KeyboardEvent) => {
		if (event.key !== "Escape") return;
		event.stopPropagation();
		onCancel();
	};
	return (
		<form ref={form} className={styles.form} aria-label={label} onSubmit={submit} onKeyDown={leave} noValidate>
			{children}
			<div className={styles.buttons}>
				<Button type="submit" appearance="primary" size="small">
					{strings.notice.confirm}
				</Button>
				<Button size="small" onClick={onCancel}>
					{strings.notice.cancel}
				</Button>
			</div>
		</form>
	);
}

/** When the form goes, the focus goes back to what opened it, or to the nearest thing in its place: not to the page's top. */
function useFocusBack(form: RefObject<HTMLFormElement | null>): void {
	const [opener] = useState(() => document.activeElement);
	useLayoutEffect(() => {
		const home = form.current?.parentElement;
		return () => {
			setTimeout(() => {
				if (document.activeElement !== document.body) return;
				const target = opener?.isConnected && opener !== document.body ? opener : home?.querySelector("button");
				if (target instanceof HTMLElement) target.focus();
			});
		};
	}, [form, opener]);
}
