import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { usePane, usePaneState } from "../pane";
import { strings } from "../strings";
import { Bar } from "./bar";

const useStyles = makeStyles({
	bar: {
		display: "grid",
		gridTemplateColumns: "1fr auto",
		alignItems: "center",
		columnGap: "8px",
		padding: "4px 12px 8px",
	},
	words: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
	progress: { gridColumn: "1 / -1" },
});

/** What is being done, how far it is, and a way to stop it. */
export function RunningBar() {
	const styles = useStyles();
	const { cancel } = usePane();
	const running = usePaneState((state) => state.running);
	return (
		<div role="status" aria-live="polite">
			{running && (
				<div className={styles.bar}>
					<Text className={styles.words}>
						{running.label}
						{/* The bar says it when asked; read out at each step it would drown everything else. */}
						<span aria-hidden>{running.total > 0 && `（${strings.app.progress(running.done, running.total)}）`}</span>
					</Text>
					<Button size="small" appearance="subtle" onClick={cancel}>
						{strings.app.cancel}
					</Button>
					<Bar
						className={styles.progress}
						aria-label={running.label}
						{...(running.total > 0 ? { value: running.done, max: running.total } : {})}
					/>
				</div>
			)}
		</div>
	);
}
