import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import type { Correction, Notice } from "../../../core";
import { Section } from "../../components/section";
import { strings } from "../../strings";
import { AnnexForm } from "./annex-form";

const words = strings.notice.annex;

const useStyles = makeStyles({
	columns: { display: "flex", flexWrap: "wrap", margin: 0, padding: 0, listStyleType: "none" },
	column: {
		padding: "2px 8px",
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		marginLeft: "-1px",
		marginTop: "-1px",
		fontSize: tokens.fontSizeBase200,
		lineHeight: tokens.lineHeightBase200,
		whiteSpace: "pre-line",
	},
	quiet: { color: tokens.colorNeutralForeground3 },
	edit: { alignSelf: "start" },
});

/** The form that the notice annexes, as the report will be laid out. */
export function AnnexCard({ notice, correct }: { notice: Notice; correct: (...corrections: Correction[]) => void }) {
	const styles = useStyles();
	const [editing, setEditing] = useState(false);
	const { title, columns, hasUnitLine, hasFillDate } = notice.form;
	if (editing)
		return (
			<Section title={words.card}>
				<AnnexForm
					notice={notice}
					onDone={(corrections) => {
						setEditing(false);
						correct(...corrections);
					}}
				/>
			</Section>
		);
	const lines = [...(hasUnitLine ? [words.unitLine] : []), ...(hasFillDate ? [words.fillDate] : [])];
	return (
		<Section title={words.card}>
			<Text size={200}>{title?.value ?? words.noTitle}</Text>
			{columns.length === 0 ? (
				<Text size={200} className={styles.quiet}>
					{words.usual}
				</Text>
			) : (
				<ul className={styles.columns} aria-label={words.columns}>
					{columns.map(({ header }, index) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
						<li key={index} className={styles.column}>
							{header}
						</li>
					))}
				</ul>
			)}
			<Text size={200} className={styles.quiet}>
				{lines.length > 0 ? words.lines(lines) : words.noLines}
			</Text>
			<Button size="small" icon={<EditRegular />} className={styles.edit} onClick={() => setEditing(true)}>
				{words.edit}
			</Button>
		</Section>
	);
}
