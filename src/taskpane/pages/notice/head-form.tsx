import { Field, Input, makeStyles, Select, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { Cadence, Correction, Notice } from "../../../core";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";
import { entryOfHead, type HeadEntry, headCorrections, isYear } from "./head-entry";

const words = strings.notice.head;

const useStyles = makeStyles({
	pair: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: "8px", alignItems: "start" },
	field: { minWidth: 0 },
	input: { minWidth: 0, width: "100%" },
});

/** What holds for the whole notice, to be put right. */
export function HeadForm({ notice, onDone }: { notice: Notice; onDone: (corrections: Correction[]) => void }) {
	const styles = useStyles();
	const [entry, setEntry] = useState(() => entryOfHead(notice));
	const [tried, setTried] = useState(false);
	const set = (change: Partial<HeadEntry>) => setEntry({ ...entry, ...change });
	const line = (field: "issuer" | "docNumber" | "phone" | "email") => (
		<Field label={words[field]} className={styles.field}>
			<Input className={styles.input} value={entry[field]} onChange={(_, { value }) => set({ [field]: value })} />
		</Field>
	);
	const confirm = () => {
		setTried(true);
		if (isYear(entry.year)) onDone(headCorrections(notice, entry));
	};
	return (
		<EditForm label={words.edit} onCancel={() => onDone([])} onConfirm={confirm}>
			<Field label={words.noticeTitle}>
				<Textarea value={entry.title} rows={2} onChange={(_, { value }) => set({ title: value })} autoFocus />
			</Field>
			{line("docNumber")}
			{line("issuer")}
			<Field label={words.issuedOn}>
				<Input type="date" value={entry.issuedOn} onChange={(_, { value }) => set({ issuedOn: value })} />
			</Field>
			<div className={styles.pair}>
				<Field
					label={words.year}
					className={styles.field}
					validationMessage={tried && !isYear(entry.year) ? words.yearWrong : null}
				>
					<Input
						className={styles.input}
						inputMode="numeric"
						value={entry.year}
						onChange={(_, { value }) => set({ year: value })}
					/>
				</Field>
				<Field label={words.cadence} className={styles.field}>
					<Select
						className={styles.input}
						select={{ className: styles.input }}
						value={entry.cadence}
						onChange={(_, { value }) => set({ cadence: value as Cadence })}
					>
						{Object.entries(words.cadences).map(([value, text]) => (
							<option key={value} value={value}>
								{text}
							</option>
						))}
					</Select>
				</Field>
			</div>
			<Field label={words.returnRule}>
				<Textarea value={entry.returnRule} rows={3} onChange={(_, { value }) => set({ returnRule: value })} />
			</Field>
			{line("phone")}
			{line("email")}
		</EditForm>
	);
}
