import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { MergedReturns } from "../../app";
import type { Notice, TargetStatus, Timeliness } from "../../core";
import { bestOfEach, targetBars } from "../check/target-bars";
import { TargetList } from "../check/target-list";
import { Section } from "../components/section";
import { usePaneState } from "../pane";
import { strings } from "../strings";
import { statusBars, timelinessBar } from "./charts";
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
	charts: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(260px, 1fr))", gap: "12px" },
});

/** 概况: how many have reported, on what, and how far the targets are. */
export function Overview({ result: { outcome } }: { result: MergedReturns }) {
	const styles = useStyles();
	const notice = usePaneState((state) => state.notice.notice);
	const items = itemNumbers(notice, outcome.units);
	const returns = timelinessBar(outcome);
	const statuses = statusBars(outcome, items);
	const shares = targetBars(bestOfEach(outcome.targets));
	const { expected, actual, onTime } = outcome.rates;
	return (
		<>
			<Section title={strings.merge.returnsChart}>
				<StackedBarChart
					caption={strings.merge.rates(expected, actual, onTime)}
					bar={returns}
					names={strings.merge.timeliness}
					fills={TIMELINESS_FILLS}
				/>
			</Section>
			<Section title={strings.merge.matrix}>
				<UnitMatrix units={outcome.units} items={items} />
			</Section>
			<Section title={strings.merge.statusChart}>
				{statuses.length === 0 && <Text className={styles.quiet}>{strings.merge.noTargets}</Text>}
				<div className={styles.charts}>
					{statuses.map(({ item, bar }) => (
						<StackedBarChart
							key={item}
							caption={nameOf(notice, item)}
							bar={bar}
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

/** The notice's items; where the notice came with the forms, those that units answer for. */
function itemNumbers(notice: Notice | null, units: readonly { items: readonly { no: number }[] }[]): number[] {
	const numbers = notice?.items ?? units.flatMap(({ items }) => items);
	return [...new Set(numbers.map(({ no }) => no))].sort((a, b) => a - b);
}

function nameOf(notice: Notice | null, no: number): string {
	const name = notice?.items.find((item) => item.no === no)?.name.value;
	return name === undefined ? strings.merge.item(no) : strings.check.item(no, name);
}
