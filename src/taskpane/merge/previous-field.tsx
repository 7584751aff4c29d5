import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import { usePaneState } from "../pane";
import { strings } from "../strings";
import { sourcesOf } from "./gather-files";
import { useMerge } from "./use-merge";

const useStyles = makeStyles({
	line: { display: "flex", flexWrap: "wrap", gap: "4px 8px", alignItems: "center", overflowWrap: "anywhere" },
	words: { flexGrow: 1, flexBasis: "160px", color: tokens.colorNeutralForeground2 },
});

/** The last period's merged workbook, to compare with. In sight, for without it nobody learns what was copied from it. */
export function PreviousField() {
	const styles = useStyles();
	const { settle } = useMerge();
	const previous = usePaneState((state) => state.merge.previous);
	const picker = useRef<HTMLInputElement>(null);
	return (
		<div className={styles.line}>
			<Button size="small" onClick={() => picker.current?.click()}>
				{strings.merge.previousPick}
			</Button>
			<Text size={200} className={styles.words}>
				{previous?.file ?? strings.merge.previousHint}
			</Text>
			{previous && (
				<Button
					size="small"
					appearance="subtle"
					onClick={() => settle({ type: "merge/previous-chosen", previous: null })}
				>
					{strings.merge.previousDrop}
				</Button>
			)}
			<input
				ref={picker}
				type="file"
				hidden
				accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
				onChange={(event) => {
					const [previous] = sourcesOf(event.target.files ?? []);
					if (previous) settle({ type: "merge/previous-chosen", previous });
					event.target.value = "";
				}}
			/>
		</div>
	);
}
