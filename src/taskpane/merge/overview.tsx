import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { MergedReturns } from "../../app";
import { bestOfEach, type TargetStatus, type Timeliness, tallyReturns, tallyTargets } from "../../core";
import { targetBars } from "../check/target-bars";
import { TargetList } from "../check/target-list";
import { Section } from "../components/section";
import { strings } from "../strings";
import { type Fill, StackedBarChart } from "./stacked-bar-chart";
import { UnitMatrix } from "./unit-matrix";

const TIMELINESS_FILLS: Record<Timeliness, Fill> = {
	"on-time": "good",
	late: "caution",
	overdue: "bad",
	"not-due": "none",
	unknown: "none",
};
const STATUS_FILLS: Record<TargetStatus, Fill> = {
	met: "good",
	"on-track": "usual",
	behind: "caution",
	overdue: "bad",
	unreported: "none",
};

const useStyles = makeStyles({
	quiet: { color: tokens.colorNeutralForeground2 },
	charts: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 260px), 1fr))", gap: "12px" },
});

/** 概况: how many have reported, on what, and how far the targets are. */
export function Overview({ result: { outcome } }: { result: MergedReturns }) {
	const styles = useStyles();
	const returns = tallyReturns(outcome.units);
	const statuses = tallyTargets(outcome.targets);
	const shares = targetBars(bestOfEach(outcome.targets));
	const { expected, actual, onTime } = outcome.rates;
	return (
		<>
			<Section title={strings.merge.returnsChart}>
				<StackedBarChart
					caption={strings.merge.rates(expected, actual, onTime)}
					tally={returns}
					names={strings.merge.timeliness}
					fills={TIMELINESS_FILLS}
				/>
			</Section>
			<Section title={strings.merge.matrix}>
				<UnitMatrix units={outcome.units} items={outcome.items} />
			</Section>
			<Section title={strings.merge.statusChart}>
				{statuses.length === 0 && <Text className={styles.quiet}>{strings.merge.noTargets}</Text>}
				<div className={styles.charts}>
					{statuses.map(({ item, tally }) => (
						<StackedBarChart
							key={item}
							caption={strings.check.item(item, outcome.items.find(({ no }) => no === item)?.name ?? "")}
							tally={tally}
							names={strings.check.status}
							fills={STATUS_FILLS}
						/>
					))}
				</div>
			</Section>
			{shares.length > 0 && (
				<Section title={strings.merge.sharesChart}>
					<Text size={200} className={styles.quiet}>
						{strings.merge.sharesHint}
					</Text>
					<TargetList bars={shares} withUnit />
				</Section>
			)}
		</>
	);
}
