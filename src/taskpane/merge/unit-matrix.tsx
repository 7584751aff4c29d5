import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { MergeOutcome, UnitOutcome } from "../../core";
import { strings } from "../strings";

type CellStatus = UnitOutcome["items"][number]["status"] | "none";

const useStyles = makeStyles({
	frame: { overflowX: "auto", ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
	table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase300 },
	head: {
		padding: "4px 6px",
		whiteSpace: "nowrap",
		fontWeight: tokens.fontWeightRegular,
		fontSize: tokens.fontSizeBase200,
		color: tokens.colorNeutralForeground2,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	unit: {
		position: "sticky",
		left: 0,
		zIndex: 1,
		textAlign: "left",
		backgroundColor: tokens.colorNeutralBackground1,
		minWidth: "110px",
		maxWidth: "160px",
		padding: "4px 6px",
		fontSize: tokens.fontSizeBase200,
		lineHeight: tokens.lineHeightBase200,
		fontWeight: tokens.fontWeightRegular,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	cell: { textAlign: "center", padding: "4px 6px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
	reported: { color: tokens.colorStatusSuccessForeground1 },
	empty: { color: tokens.colorStatusWarningForeground3 },
	"row-missing": { color: tokens.colorStatusWarningForeground3 },
	"not-returned": { color: tokens.colorStatusDangerForeground1 },
	none: {},
	hidden: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
	legend: { display: "flex", flexWrap: "wrap", gap: "4px 12px", color: tokens.colorNeutralForeground2 },
	anchor: { position: "relative" },
});

const LEGEND = ["reported", "empty", "row-missing", "not-returned"] as const;

/** Units × items: which unit has reported on which of its items. */
export function UnitMatrix({ units, items }: Pick<MergeOutcome, "units" | "items">) {
	const styles = useStyles();
	return (
		<>
			<div className={styles.legend}>
				{LEGEND.map((status) => (
					<Text key={status} size={200}>
						<span className={styles[status]} aria-hidden>
							{strings.merge.sign[status]}
						</span>{" "}
						{strings.merge.cell[status]}
					</Text>
				))}
			</div>
			{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
			<section className={styles.frame} tabIndex={0} aria-label={strings.merge.matrix}>
				<table className={styles.table}>
					<thead>
						<tr>
							<th scope="col" className={mergeClasses(styles.unit, styles.head)}>
								{strings.merge.matrixUnit}
							</th>
							{items.map(({ no, name }) => (
								<th key={no} scope="col" className={styles.head} title={strings.check.item(no, name)}>
									<span aria-hidden>{no}</span>
									<span className={styles.anchor}>
										<span className={styles.hidden}>{strings.check.item(no, name)}</span>
									</span>
								</th>
							))}
						</tr>
					</thead>
					<tbody>
						{units.map((unit) => (
							<tr key={unit.unit}>
								<th scope="row" className={styles.unit}>
									{unit.unit}
								</th>
								{items.map(({ no }) => (
									<MatrixCell key={no} status={statusOf(unit, no)} />
								))}
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</>
	);
}

function MatrixCell({ status }: { status: CellStatus }) {
	const styles = useStyles();
	return (
		<td className={mergeClasses(styles.cell, styles[status])}>
			<span aria-hidden>{strings.merge.sign[status]}</span>
			<span className={styles.anchor}>
				<span className={styles.hidden}>{strings.merge.cell[status]}</span>
			</span>
		</td>
	);
}

function statusOf({ items }: UnitOutcome, no: number): CellStatus {
	return items.find((item) => item.no === no)?.status ?? "none";
}
