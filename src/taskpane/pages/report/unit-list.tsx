import { Badge, Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { strings } from "../../strings";
import type { UnitChoice } from "./report-choice";

const words = strings.report;

const useStyles = makeStyles({
	head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "4px" },
	count: { flexGrow: 1 },
	list: {
		margin: 0,
		padding: 0,
		listStyleType: "none",
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 260px), 1fr))",
	},
	row: { display: "flex", alignItems: "center", gap: "4px", minWidth: 0 },
	name: { flexGrow: 1, minWidth: 0 },
	quiet: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

/** The notice's units, each to be ticked. `onLeaveOut` gets those that are not. */
export function UnitList({
	choices,
	onLeaveOut,
}: {
	choices: readonly UnitChoice[];
	onLeaveOut: (units: string[]) => void;
}) {
	const styles = useStyles();
	const leftOut = choices.filter(({ chosen }) => !chosen).map(({ unit }) => unit);
	return (
		<fieldset style={{ margin: 0, padding: 0, border: "none", minWidth: 0 }} aria-label={words.chooseUnits}>
			<div className={styles.head}>
				<Text size={200} className={styles.count} aria-live="polite">
					{words.chosen(choices.length - leftOut.length, choices.length)}
				</Text>
				<Button size="small" appearance="subtle" onClick={() => onLeaveOut([])}>
					{words.all}
				</Button>
				<Button size="small" appearance="subtle" onClick={() => onLeaveOut(choices.map(({ unit }) => unit))}>
					{words.none}
				</Button>
			</div>
			<ul className={styles.list}>
				{choices.map(({ unit, items, collective, chosen }) => (
					<li key={unit} className={styles.row}>
						<Checkbox
							className={styles.name}
							label={unit}
							checked={chosen}
							onChange={(_, { checked }) =>
								onLeaveOut(checked ? leftOut.filter((each) => each !== unit) : [...leftOut, unit])
							}
						/>
						{collective && (
							<Badge appearance="tint" color="informative" title={words.collective}>
								{words.collectiveShort}
							</Badge>
						)}
						<Text size={200} className={styles.quiet}>
							{words.itemCount(items)}
						</Text>
					</li>
				))}
			</ul>
		</fieldset>
	);
}
