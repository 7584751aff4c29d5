import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { MergedReturns } from "../../app";
import { parsePeriod } from "../../core";
import { Section } from "../components/section";
import { usePane, usePaneState } from "../pane";
import { strings } from "../strings";

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
	quiet: { color: tokens.colorNeutralForeground2 },
});

/** The merged workbook: into the open one, or as a file. */
export function OutputBar({ result }: { result: MergedReturns }) {
	const styles = useStyles();
	const { store, host, run } = usePane();
	const busy = usePaneState((state) => state.running !== null);
	const { outcome, bytes, cellsKept } = result;
	const say = (intent: "success" | "warning", text: string) => store.dispatch({ type: "message/said", intent, text });
	const insert = () =>
		run(strings.merge.inserting, async () => {
			const { way, sheets, notes } = await host.insertSheets(outcome.plan, bytes);
			const done = way === "new-workbook" ? strings.merge.opened : strings.merge.inserted(sheets.join("、"));
			say(notes.length > 0 ? "warning" : "success", [done, ...notes].join(""));
		});
	const save = () =>
		run(strings.merge.saving, async () => {
			const name = strings.merge.fileName(labelOf(outcome.period));
			const { way } = await host.saveFile(bytes, name);
			say("success", way === "opened" ? strings.merge.opened : strings.merge.saved(name));
		});
	return (
		<Section title={null} label={strings.merge.output}>
			<Text>{strings.merge.kept(outcome.cellsRead, cellsKept)}</Text>
			<div className={styles.actions}>
				{host.abilities.insertSheets && (
					<Button appearance="primary" disabled={busy} onClick={insert}>
						{strings.merge.insert}
					</Button>
				)}
				<Button disabled={busy} onClick={save}>
					{strings.merge.save}
				</Button>
			</div>
			{host.abilities.insertSheets && (
				<Text size={200} className={styles.quiet}>
					{strings.merge.insertHint}
				</Text>
			)}
		</Section>
	);
}

/** 2024Q2 → 2024年第二季度 */
export function labelOf(period: string): string {
	return parsePeriod(period)?.label ?? period;
}
