import { Badge, Button, Field, Input, makeStyles, Select, Textarea, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { type ReactNode, useState } from "react";
import type { Cadence, Correction, Fact, Notice } from "../../../core";
import { EditForm } from "../../components/edit-form";
import { Remark } from "../../components/remark";
import { Section } from "../../components/section";
import { strings } from "../../strings";
import { entryOfHead, headCorrections } from "./head-entry";
import { remarksOn } from "./reviews";

const words = strings.notice.head;

const useStyles = makeStyles({
	facts: {
		display: "grid",
		gridTemplateColumns: "auto 1fr",
		columnGap: "12px",
		rowGap: "4px",
		margin: 0,
		"& dt": { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
		"& dd": { margin: 0, overflowWrap: "anywhere" },
	},
	edit: { alignSelf: "start" },
	pair: { display: "grid", gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)", gap: "8px" },
	field: { minWidth: 0 },
	input: { minWidth: 0, width: "100%" },
});

/** What holds for the whole notice. */
export function NoticeHead({ notice, correct }: { notice: Notice; correct: (correction: Correction) => void }) {
	const styles = useStyles();
	const [editing, setEditing] = useState(false);
	const { docNumber, issuer, issuedOn, cadence, returnRule, contact, year } = notice;
	const rows: [string, ReactNode][] = [
		[words.year, <Stated key="year" fact={year} text={String(year.value)} />],
		[words.docNumber, docNumber?.value],
		[words.issuer, issuer?.value],
		[words.issuedOn, issuedOn?.value],
		[words.cadence, <Stated key="cadence" fact={cadence} text={words.cadences[cadence.value]} />],
		[words.returnRule, returnRule?.value],
		[words.phone, contact.phone?.value],
		[words.email, contact.email?.value],
	];
	return (
		<Section title={notice.title?.value ?? words.title}>
			{remarksOn(notice, null).map(({ index, message }) => (
				<Remark
					key={message}
					text={message}
					done={strings.notice.reviewed}
					onDone={() => correct({ kind: "warning-dismissed", index })}
				/>
			))}
			{editing ? (
				<HeadForm
					notice={notice}
					onDone={(corrections) => {
						setEditing(false);
						corrections.forEach(correct);
					}}
				/>
			) : (
				<>
					<dl className={styles.facts}>
						{rows.map(([label, value]) => (
							<FactRow key={label} label={label} value={value} />
						))}
					</dl>
					<Button size="small" icon={<EditRegular />} className={styles.edit} onClick={() => setEditing(true)}>
						{words.edit}
					</Button>
				</>
			)}
		</Section>
	);
}

function FactRow({ label, value }: { label: string; value: ReactNode }) {
	return (
		<>
			<dt>{label}</dt>
			<dd>{value ?? words.unknown}</dd>
		</>
	);
}

function Stated({ fact, text }: { fact: Fact<unknown>; text: string }) {
	return (
		<>
			{text}{" "}
			{fact.basis === "implied" && (
				<Badge appearance="tint" color="warning" size="small" title={words.impliedWhy}>
					{words.implied}
				</Badge>
			)}
		</>
	);
}

function HeadForm({ notice, onDone }: { notice: Notice; onDone: (corrections: Correction[]) => void }) {
	const styles = useStyles();
	const [entry, setEntry] = useState(() => entryOfHead(notice));
	const set = (change: Partial<typeof entry>) => setEntry({ ...entry, ...change });
	return (
		<EditForm label={words.edit} onCancel={() => onDone([])} onConfirm={() => onDone(headCorrections(notice, entry))}>
			<Field label={words.title}>
				<Textarea value={entry.title} rows={2} onChange={(_, { value }) => set({ title: value })} />
			</Field>
			<Field label={words.issuer}>
				<Input value={entry.issuer} onChange={(_, { value }) => set({ issuer: value })} />
			</Field>
			<div className={styles.pair}>
				<Field label={words.year} className={styles.field}>
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
			<Field label={words.phone}>
				<Input value={entry.phone} onChange={(_, { value }) => set({ phone: value })} />
			</Field>
			<Field label={words.email}>
				<Input value={entry.email} onChange={(_, { value }) => set({ email: value })} />
			</Field>
		</EditForm>
	);
}
