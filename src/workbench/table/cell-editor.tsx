import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef } from "react";
import { strings } from "../strings";

const useStyles = makeStyles({
	editor: {
		width: "100%",
		minWidth: "160px",
		boxSizing: "border-box",
		font: "inherit",
		color: "inherit",
		backgroundColor: "transparent",
		resize: "vertical",
	},
});

/** Enter takes what was typed, Shift+Enter begins a line, Esc gives it up; so does Excel. Leaving takes it too. */
export function CellEditor({
	address,
	text,
	onDone,
}: {
	address: string;
	text: string;
	/** Null where nothing is to change. */
	onDone: (text: string | null) => void;
}) {
	const styles = useStyles();
	const field = useRef<HTMLTextAreaElement>(null);
	const done = useRef(false);
	useEffect(() => field.current?.focus(), []);
	const finish = (typed: string | null) => {
		// Leaving the field by Enter takes the focus from it, which would be one more time.
		if (done.current) return;
		done.current = true;
		onDone(typed === text ? null : typed);
	};
	const press = (event: KeyboardEvent<HTMLTextAreaElement>) => {
		event.stopPropagation();
		// An input method takes its own Enter.
		if (event.nativeEvent.isComposing) return;
		if (event.key === "Escape") finish(null);
		else if (event.key === "Enter" && !event.shiftKey && !event.altKey) {
			event.preventDefault();
			finish(event.currentTarget.value);
		}
	};
	return (
		<textarea
			ref={field}
			className={styles.editor}
			aria-label={strings.table.edit(address)}
			defaultValue={text}
			rows={3}
			onKeyDown={press}
			onBlur={(event) => finish(event.currentTarget.value)}
		/>
	);
}
