import { Button, makeStyles, Text } from "@fluentui/react-components";
import type { MergedReturns } from "../../app";
import { parsePeriod } from "../../core";
import { Drawback } from "../components/drawback";
import { Section } from "../components/section";
import { usePane, usePaneState } from "../pane";
import { strings } from "../strings";

const useStyles = makeStyles({
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** The merged workbook: into the open one, as one of its own, or as a file. */
export function OutputBar({ result }: { result: MergedReturns }) {
	const styles = useStyles();
	const { store, host, run } = usePane();
	const busy = usePaneState((state) => state.running !== null);
	const { outcome, bytes, cellsKept } = result;
	const fileName = strings.merge.fileName(labelOf(outcome.period));
	const say = (intent: "success" | "warning", text: string) => store.dispatch({ type: "message/said", intent, text });
	const insert = () =>
		run(strings.merge.inserting, async () => {
			const { way, sheets, notes } = await host.insertSheets(outcome.plan, bytes);
			const done = way === "new-workbook" ? strings.merge.opened : strings.merge.inserted(sheets.join("、"));
			say(notes.length > 0 ? "warning" : "success", [done, ...notes].join(""));
		});
	const save = () =>
		run(strings.merge.saving, async () => {
			const { way } = await host.saveFile(bytes, fileName);
			say("success", way === "opened" ? strings.merge.opened : strings.merge.saved(fileName));
		});
	const open = () =>
		run(strings.merge.opening, async () => {
			await host.openWorkbook(bytes, fileName);
			say("success", strings.merge.openedAs(fileName));
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
				{host.abilities.openWorkbook && (
					<Button disabled={busy} onClick={open}>
						{strings.merge.open}
					</Button>
				)}
				<Button disabled={busy} onClick={save}>
					{strings.merge.save}
				</Button>
			</div>
			{host.abilities.insertSheets && <Drawback of="insert-clears-undo" />}
		</Section>
	);
}

/** 2024Q2 → 2024年第二季度 */
export function labelOf(period: string): string {
	return parsePeriod(period)?.label ?? period;
}
