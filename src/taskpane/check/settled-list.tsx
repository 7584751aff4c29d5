import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { RULES } from "../../core";
import { Section } from "../components/section";
import { usePane } from "../pane";
import { strings } from "../strings";
import type { SortedFindings } from "./group-findings";

const useStyles = makeStyles({
	row: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr) auto",
		alignItems: "center",
		columnGap: "8px",
		overflowWrap: "anywhere",
	},
	words: { display: "flex", flexDirection: "column" },
	quiet: { color: tokens.colorNeutralForeground2 },
});

/** What was accepted and what is hidden, each with a way back. */
export function SettledList({ findings: { accepted, hidden } }: { findings: SortedFindings }) {
	const styles = useStyles();
	const { store } = usePane();
	return (
		<>
			{accepted.length > 0 && (
				<Section title={strings.check.accepted}>
					{accepted.map(({ finding, by }) => (
						<div key={by.key} className={styles.row}>
							<div className={styles.words}>
								<Text>{`${RULES[finding.rule].title}：${finding.message}`}</Text>
								<Text size={200} className={styles.quiet}>
									{strings.check.acceptedOn(by.reason, by.on)}
								</Text>
							</div>
							<Button size="small" onClick={() => store.dispatch({ type: "check/reopened", key: by.key })}>
								{strings.check.reopen}
							</Button>
						</div>
					))}
				</Section>
			)}
			{hidden.length > 0 && (
				<Section title={strings.check.hidden}>
					<Text size={200} className={styles.quiet}>
						{strings.check.hiddenNote}
					</Text>
					{hidden.map(({ rule, count }) => (
						<div key={rule} className={styles.row}>
							<Text>
								{RULES[rule].title}{" "}
								<Text size={200} className={styles.quiet}>
									{strings.check.hiddenCount(count)}
								</Text>
							</Text>
							<Button size="small" onClick={() => store.dispatch({ type: "check/rule-shown", rule })}>
								{strings.check.show}
							</Button>
						</div>
					))}
				</Section>
			)}
		</>
	);
}
