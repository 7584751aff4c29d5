import { Button, Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Notice, ReportingPeriod, WorkbookPlan } from "../../../core";
import { Section } from "../../components/section";
import { SheetPreview } from "../../components/sheet-preview";
import { usePane } from "../../pane";
import { strings } from "../../strings";

import { saveReport } from "./make-report";

const words = strings.report;

const useStyles = makeStyles({
	quiet: { color: tokens.colorNeutralForeground3 },
	row: { display: "flex", flexWrap: "wrap", gap: "4px" },
});

/** The sheets that would be made, drawn anew whenever the choice changes. */
export function ReportPreview({
	notice,
	period,
	units,
}: {
	notice: Notice;
	period: ReportingPeriod;
	units: string[] | null;
}) {
	const styles = useStyles();
	const pane = usePane();
	const [large, setLarge] = useState(false);
	const [picked, setPicked] = useState("");
	const unit = units && (units.includes(picked) ? picked : (units[0] ?? null));
	const plan = usePlan(notice, period.key, unit);
	if (units?.length === 0) return null;
	return (
		<Section title={words.preview}>
			{units && (
				<Field label={words.previewUnit}>
					<Select value={unit ?? ""} onChange={(_, { value }) => setPicked(value)}>
						{units.map((name) => (
							<option key={name}>{name}</option>
						))}
					</Select>
				</Field>
			)}
			<div className={styles.row}>
				{unit && (
					<Button size="small" onClick={() => void saveReport(pane, notice, period, unit)}>
						{words.saveUnit}
					</Button>
				)}
				<Button size="small" aria-pressed={large} onClick={() => setLarge(!large)}>
					{words.larger}
				</Button>
			</div>
			{typeof plan === "string" ? (
				<Text className={styles.quiet}>{plan}</Text>
			) : (
				plan.sheets
					.filter(({ state }) => state === "visible")
					.map((sheet) => (
						<div key={sheet.name}>
							<Text size={200} className={styles.quiet} block>
								{sheet.name}
							</Text>
							<SheetPreview sheet={sheet} label={words.previewOf(sheet.name)} large={large} />
						</div>
					))
			)}
		</Section>
	);
}

/** The plan, or what to say until it is there. */
function usePlan(notice: Notice, period: string, unit: string | null): WorkbookPlan | string {
	const { work } = usePane();
	const [plan, setPlan] = useState<WorkbookPlan | string>(words.previewLoading);
	useEffect(() => {
		const aborted = new AbortController();
		work.run("planReport", { notice, period, unit }).then(
			(planned) => aborted.signal.aborted || setPlan(planned),
			() => aborted.signal.aborted || setPlan(words.previewFailed),
		);
		return () => aborted.abort();
	}, [work, notice, period, unit]);
	return plan;
}
