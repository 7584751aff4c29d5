import { Button, Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { TableAddRegular } from "@fluentui/react-icons/svg/table-add";
import type { Notice } from "../../core";
import { Drawback } from "../components/drawback";
import { Section } from "../components/section";
import { usePane, usePaneState } from "../pane";
import type { ReportState } from "../state/report-state";
import { strings } from "../strings";
import { insertReport, saveReport, saveUnitReports } from "./report/make-report";
import { chosenPeriod, dueLine, periodChoices, unitChoices } from "./report/report-choice";
import { ReportPreview } from "./report/report-preview";
import { UnitList } from "./report/unit-list";

const words = strings.report;

const useStyles = makeStyles({
	page: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr)",
		gap: "12px",
		"@container (min-width: 760px)": {
			gridTemplateColumns: "minmax(280px, 360px) minmax(0, 1fr)",
			alignItems: "start",
		},
	},
	choices: { display: "flex", flexDirection: "column", gap: "12px", minWidth: 0 },
	quiet: { color: tokens.colorNeutralForeground3 },
	buttons: { display: "flex", flexDirection: "column", gap: "8px" },
	empty: { display: "flex", flexDirection: "column", alignItems: "start", gap: "8px" },
});

/** 报表: which period, the whole or units, what it will look like; then into this workbook, or as files. */
export function ReportPage() {
	const notice = usePaneState((state) => state.notice.notice);
	return notice ? <ReportChoices notice={notice} /> : <NoNotice />;
}

function NoNotice() {
	const styles = useStyles();
	const { store } = usePane();
	return (
		<Section title={strings.app.pages.report} className={styles.empty}>
			<Text>{words.needNotice}</Text>
			<Button appearance="primary" onClick={() => store.dispatch({ type: "page/opened", page: "notice" })}>
				{words.toNotice}
			</Button>
		</Section>
	);
}

function ReportChoices({ notice }: { notice: Notice }) {
	const styles = useStyles();
	const { store } = usePane();
	const report = usePaneState((state) => state.report);
	const today = usePaneState((state) => state.today);
	const period = chosenPeriod(notice, report, today);
	const { usual, others } = periodChoices(notice);
	const units = unitChoices(notice, report);
	const chosen = units.filter((each) => each.chosen).map(({ unit }) => unit);
	return (
		<div className={styles.page}>
			<div className={styles.choices}>
				<Section title={null} label={words.period}>
					<Field label={words.period} hint={dueLine(notice, period)}>
						<Select
							value={period.key}
							onChange={(_, { value }) => store.dispatch({ type: "report/period-chosen", period: value })}
						>
							<optgroup label={words.usual}>{usual.map(option)}</optgroup>
							<optgroup label={words.others}>{others.map(option)}</optgroup>
						</Select>
					</Field>
					{report.period === null && (
						<Text size={200} className={styles.quiet}>
							{words.guessed(period.label, today)}
						</Text>
					)}
				</Section>
				<Section title={null} label={words.what}>
					<Field label={words.what}>
						<RadioGroup
							value={report.scope}
							onChange={(_, { value }) =>
								store.dispatch({ type: "report/scope-chosen", scope: value as ReportState["scope"] })
							}
						>
							<Radio value="whole" label={<Choice name={words.whole} hint={words.wholeHint(notice.items.length)} />} />
							<Radio value="units" label={<Choice name={words.units} hint={words.unitsHint(units.length)} />} />
						</RadioGroup>
					</Field>
					<Make notice={notice} period={period} scope={report.scope} units={chosen} />
					{/* Below the button: there may be forty, and mostly all of them are meant. */}
					{report.scope === "units" && (
						<UnitList
							choices={units}
							onLeaveOut={(leftOut) => store.dispatch({ type: "report/units-left-out", units: leftOut })}
						/>
					)}
				</Section>
			</div>
			<ReportPreview notice={notice} period={period} units={report.scope === "units" ? chosen : null} />
		</div>
	);
}

function option({ key, label }: { key: string; label: string }) {
	return (
		<option key={key} value={key}>
			{label}
		</option>
	);
}

function Choice({ name, hint }: { name: string; hint: string }) {
	const styles = useStyles();
	return (
		<>
			{name}
			<br />
			<Text size={200} className={styles.quiet}>
				{hint}
			</Text>
		</>
	);
}

function Make({
	notice,
	period,
	scope,
	units,
}: {
	notice: Notice;
	period: ReturnType<typeof chosenPeriod>;
	scope: ReportState["scope"];
	units: string[];
}) {
	const styles = useStyles();
	const pane = usePane();
	const busy = usePaneState((state) => state.running !== null);
	if (scope === "units" && pane.host.abilities.save !== "download") return <Text size={200}>{words.noDownload}</Text>;
	if (scope === "units")
		return (
			<div className={styles.buttons}>
				<Button
					appearance="primary"
					icon={<ArrowDownloadRegular />}
					disabled={busy || units.length === 0}
					onClick={() => void saveUnitReports(pane, notice, period, units)}
				>
					{words.zip(units.length)}
				</Button>
				{units.length === 0 && <Text size={200}>{words.noneChosen}</Text>}
			</div>
		);
	return (
		<div className={styles.buttons}>
			{pane.host.abilities.insertSheets && (
				<Button
					appearance="primary"
					icon={<TableAddRegular />}
					disabled={busy}
					onClick={() => void insertReport(pane, notice, period, null)}
				>
					{words.insert}
				</Button>
			)}
			<Button
				icon={<ArrowDownloadRegular />}
				disabled={busy}
				onClick={() => void saveReport(pane, notice, period, null)}
			>
				{words.save}
			</Button>
			{pane.host.abilities.insertSheets && <Drawback of="insert-clears-undo" />}
		</div>
	);
}
