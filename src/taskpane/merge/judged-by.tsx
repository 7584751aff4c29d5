import { Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { periodsOf } from "../../core";
import { usePaneState } from "../pane";
import { strings } from "../strings";
import { useMerge } from "./use-merge";

const useStyles = makeStyles({
	fields: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(180px, 1fr))", gap: "8px" },
	details: { fontSize: tokens.fontSizeBase300 },
	summary: { cursor: "pointer", paddingBottom: "4px" },
	body: { display: "flex", flexDirection: "column", gap: "8px" },
	quiet: { color: tokens.colorNeutralForeground2 },
});

/** What the forms are judged by: notice, period, the day they were due. */
export function JudgedByFields() {
	const styles = useStyles();
	const { settle } = useMerge();
	const notice = usePaneState((state) => state.notice.notice);
	const { period, due, asOf, result } = usePaneState((state) => state.merge);
	const title = notice?.title?.value;
	return (
		<details className={styles.details}>
			<summary className={styles.summary}>{strings.merge.settings}</summary>
			<div className={styles.body}>
				<Text size={200} className={styles.quiet}>
					{notice ? strings.merge.byNotice(title ?? notice.id) : strings.merge.byFiles}
				</Text>
				<div className={styles.fields}>
					{notice && (
						<Field label={strings.merge.period} size="small">
							<Select
								value={period ?? ""}
								onChange={(_, { value }) => settle({ type: "merge/period-chosen", period: value || null })}
							>
								<option value="">{strings.merge.periodByForms}</option>
								{periodsOf(notice).map(({ key, label }) => (
									<option key={key} value={key}>
										{label}
									</option>
								))}
							</Select>
						</Field>
					)}
					<DayField
						label={strings.merge.due}
						hint={strings.merge.dueHint}
						day={due}
						onDay={(day) => settle({ type: "merge/due-chosen", due: day })}
					/>
					<DayField
						label={strings.merge.asOf}
						hint={strings.merge.asOfHint}
						day={asOf}
						onDay={(day) => settle({ type: "merge/as-of-chosen", asOf: day })}
					/>
				</div>
				{due === null && result?.outcome.due.date && (
					<Text size={200} className={styles.quiet}>
						{strings.merge.dueByNotice(result.outcome.due.date)}
					</Text>
				)}
			</div>
		</details>
	);
}

interface DayFieldProps {
	label: string;
	hint: string;
	/** `YYYY-MM-DD` */
	day: string | null;
	onDay: (day: string | null) => void;
}

/** A day is taken when the field is left: while a year is typed, it is 0002 and 0020 first. */
function DayField({ label, hint, day, onDay }: DayFieldProps) {
	const [draft, setDraft] = useState(day ?? "");
	const take = () => {
		if (draft !== (day ?? "")) onDay(draft || null);
	};
	return (
		<Field label={label} hint={hint} size="small">
			<Input type="date" value={draft} onChange={(_, { value }) => setDraft(value)} onBlur={take} />
		</Field>
	);
}
