import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { type ReactNode, useState } from "react";
import type { Correction, Fact, Notice } from "../../../core";
import { Remark } from "../../components/remark";
import { Section } from "../../components/section";
import { strings } from "../../strings";
import { HeadForm } from "./head-form";
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
});

/** What holds for the whole notice. */
export function NoticeHead({ notice, correct }: { notice: Notice; correct: (...corrections: Correction[]) => void }) {
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
						correct(...corrections);
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
