import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import type { Correction, Item, Notice } from "../../../core";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";
import { type DeadlineEntry, deadlineCorrections, entryOfDeadline, isWhole } from "./deadline-entry";

const words = strings.notice.item;

const useStyles = makeStyles({
	day: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) auto", gap: "4px" },
	clause: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr) auto",
		gap: "4px",
		"& > :first-child": { gridColumn: "1 / -1" },
	},
	input: { minWidth: 0, width: "100%" },
	add: { alignSelf: "start" },
});

/** By when an item is to be done, as a whole and in parts, and what the annexed form says of it. */
export function DeadlineForm({
	notice,
	item,
	onDone,
}: {
	notice: Notice;
	item: Item;
	onDone: (corrections: Correction[]) => void;
}) {
	const styles = useStyles();
	const [entry, setEntry] = useState(() => entryOfDeadline(notice, item));
	const [tried, setTried] = useState(false);
	const { date, clauses, rowText } = entry;
	const set = (change: Partial<DeadlineEntry>) => setEntry({ ...entry, ...change });
	const change = (key: number, part: { quote?: string; date?: string }) =>
		set({ clauses: clauses.map((clause) => (clause.key === key ? { ...clause, ...part } : clause)) });
	const add = () =>
		set({ clauses: [...clauses, { key: Math.max(-1, ...clauses.map(({ key }) => key)) + 1, quote: "", date: "" }] });
	const confirm = () => {
		setTried(true);
		if (clauses.every(isWhole)) onDone(deadlineCorrections(notice, item, entry));
	};
	return (
		<EditForm label={words.deadline} onCancel={() => onDone([])} onConfirm={confirm}>
			<Field label={words.deadline} hint={words.noDeadline(notice.year.value)}>
				<div className={styles.day}>
					<Input
						type="date"
						className={styles.input}
						aria-label={words.deadline}
						value={date}
						onChange={(_, { value }) => set({ date: value })}
						autoFocus
					/>
					<Button size="small" appearance="subtle" onClick={() => set({ date: "" })} disabled={date === ""}>
						{words.clearDeadline}
					</Button>
				</div>
			</Field>
			{clauses.map((clause) => (
				<Field
					key={clause.key}
					label={words.clause}
					validationMessage={tried && !isWhole(clause) ? words.clauseRequired : null}
				>
					<div className={styles.clause}>
						<Input
							className={styles.input}
							aria-label={words.clauseQuote}
							placeholder={words.clauseQuote}
							value={clause.quote}
							onChange={(_, { value }) => change(clause.key, { quote: value })}
						/>
						<Input
							type="date"
							className={styles.input}
							aria-label={words.clauseDate(clause.quote)}
							value={clause.date}
							onChange={(_, { value }) => change(clause.key, { date: value })}
						/>
						<Button
							appearance="subtle"
							icon={<DeleteRegular />}
							aria-label={`${strings.notice.remove} ${clause.quote}`}
							onClick={() => set({ clauses: clauses.filter(({ key }) => key !== clause.key) })}
						/>
					</div>
				</Field>
			))}
			<Button size="small" icon={<AddRegular />} className={styles.add} onClick={add}>
				{words.addClause}
			</Button>
			{rowText !== null && (
				<Field label={words.rowDeadline} hint={words.rowDeadlineHint}>
					<Input value={rowText} onChange={(_, { value }) => set({ rowText: value })} />
				</Field>
			)}
		</EditForm>
	);
}
