import { Badge, Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { type CheckedWorkbook, periodsOf } from "../../core";
import { Drawback } from "../components/drawback";
import { Section } from "../components/section";
import { usePane, usePaneState } from "../pane";
import { strings } from "../strings";
import { cellMarks } from "./cell-marks";
import type { SortedFindings } from "./group-findings";

const useStyles = makeStyles({
	line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: "8px" },
	quiet: { color: tokens.colorNeutralForeground2 },
	select: { maxWidth: "320px", "& .fui-Select, & select": { minWidth: 0 } },
});

interface CheckHeadProps {
	forms: readonly CheckedWorkbook[];
	findings: SortedFindings;
	onAgain: () => void;
}

/** Whose form is checked, for which period, how many findings wait, and what can be done with all of them. */
export function CheckHead({ forms, findings, onAgain }: CheckHeadProps) {
	const styles = useStyles();
	const { host } = usePane();
	const live = host.abilities.followEdits;
	const [first, ...others] = forms;
	const unit = others.length > 0 ? strings.check.forms(forms.length) : (first?.unit ?? strings.check.unknownUnit);
	return (
		<Section title={unit}>
			<div role="status" aria-label={strings.check.counts} className={styles.line}>
				{findings.open.map(({ severity, count }) => (
					<Badge
						key={severity}
						size="large"
						appearance="tint"
						color={severity === "error" ? "danger" : severity === "warning" ? "warning" : "informative"}
					>
						{`${strings.check.severity[severity]} ${count}`}
					</Badge>
				))}
				{findings.open.length === 0 && (
					<Badge size="large" appearance="tint" color="success">
						{findings.accepted.length > 0 ? strings.check.allSettled : strings.check.allClear}
					</Badge>
				)}
			</div>
			<PeriodChoice />
			<div className={styles.line}>
				{host.abilities.markCells && <MarkButtons findings={findings} />}
				<Button size="small" onClick={onAgain}>
					{strings.check.again}
				</Button>
				<Text size={200} className={styles.quiet}>
					{live ? strings.check.live : strings.check.notLive}
				</Text>
			</div>
			{host.abilities.markCells && <Drawback of="mark-clears-undo" />}
		</Section>
	);
}

function PeriodChoice() {
	const styles = useStyles();
	const { store } = usePane();
	const notice = usePaneState((state) => state.notice.notice ?? state.check.result?.context?.notice ?? null);
	const chosen = usePaneState((state) => state.check.period);
	const judgedBy = usePaneState((state) => state.check.result?.context?.period ?? null);
	if (!notice) return null;
	return (
		<Field label={strings.check.period} size="small" className={styles.select}>
			<Select
				value={chosen ?? ""}
				onChange={(_, { value }) => store.dispatch({ type: "check/period-chosen", period: value || null })}
			>
				<option value="">{strings.check.periodByForm(chosen ? null : (judgedBy?.label ?? null))}</option>
				{periodsOf(notice).map(({ key, label }) => (
					<option key={key} value={key}>
						{label}
					</option>
				))}
			</Select>
		</Field>
	);
}

function MarkButtons({ findings }: { findings: SortedFindings }) {
	const pane = usePane();
	const marked = usePaneState((state) => state.check.marked);
	const marks = cellMarks(findings);
	const say = (text: string) => pane.store.dispatch({ type: "message/said", intent: "success", text });
	const mark = () =>
		pane.run(strings.check.marking, async () => {
			await pane.host.markCells(marks);
			pane.store.dispatch({ type: "check/marked", marked: true });
			say(strings.check.marked(marks.length));
		});
	const clear = () =>
		pane.run(strings.check.marking, async () => {
			await pane.host.clearMarks();
			pane.store.dispatch({ type: "check/marked", marked: false });
			say(strings.check.unmarked);
		});
	return (
		<>
			<Button size="small" onClick={mark} disabled={marks.length === 0}>
				{strings.check.mark}
			</Button>
			<Button size="small" onClick={clear} disabled={!marked && marks.length === 0}>
				{strings.check.unmark}
			</Button>
		</>
	);
}
