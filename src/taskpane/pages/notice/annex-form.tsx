import { Button, Checkbox, Field, Input, makeStyles, Select, Text } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import type { ColumnRole, Correction, Notice } from "../../../core";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";
import { type AnnexEntry, annexCorrections, entryOfAnnex, moved, problemOfAnnex } from "./annex-entry";

const words = strings.notice.annex;

const useStyles = makeStyles({
	row: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr) auto auto auto",
		gap: "4px",
		alignItems: "center",
		maxWidth: "420px",
	},
	header: { gridColumn: "1 / -1", minWidth: 0 },
	role: { minWidth: 0 },
	add: { alignSelf: "start" },
	group: { margin: 0, padding: 0, border: "none", minWidth: 0, display: "flex", flexDirection: "column", gap: "8px" },
});

/** The annexed form's title, columns and lines, to be put right. */
export function AnnexForm({ notice, onDone }: { notice: Notice; onDone: (corrections: Correction[]) => void }) {
	const styles = useStyles();
	const [entry, setEntry] = useState(() => entryOfAnnex(notice));
	const [tried, setTried] = useState(false);
	const { columns } = entry;
	const set = (change: Partial<AnnexEntry>) => setEntry({ ...entry, ...change });
	const change = (key: number, part: { role?: ColumnRole; header?: string }) =>
		set({ columns: columns.map((column) => (column.key === key ? { ...column, ...part } : column)) });
	const add = () =>
		set({
			columns: [...columns, { key: Math.max(-1, ...columns.map(({ key }) => key)) + 1, role: "other", header: "" }],
		});
	const problem = tried ? problemOfAnnex(entry) : null;
	const confirm = () => {
		setTried(true);
		if (problemOfAnnex(entry) === null) onDone(annexCorrections(notice, entry));
	};
	return (
		<EditForm label={words.edit} onCancel={() => onDone([])} onConfirm={confirm}>
			<Field label={words.title}>
				<Input value={entry.title} onChange={(_, { value }) => set({ title: value })} autoFocus />
			</Field>
			<fieldset className={styles.group} aria-label={words.columns}>
				<Text size={200}>{words.columnsHint}</Text>
				{columns.map(({ key, role, header }, index) => (
					<div key={key} className={styles.row}>
						<Input
							size="small"
							className={styles.header}
							aria-label={words.header(index + 1)}
							value={header}
							onChange={(_, { value }) => change(key, { header: value })}
						/>
						<Select
							size="small"
							className={styles.role}
							aria-label={words.role(header)}
							value={role}
							onChange={(_, { value }) => change(key, { role: value as ColumnRole })}
						>
							{Object.entries(words.roles).map(([value, text]) => (
								<option key={value} value={value}>
									{text}
								</option>
							))}
						</Select>
						<Tool
							label={words.earlier(header)}
							icon={<ArrowUpRegular />}
							disabled={index === 0}
							onClick={() => set({ columns: moved(columns, index, -1) })}
						/>
						<Tool
							label={words.later(header)}
							icon={<ArrowDownRegular />}
							disabled={index === columns.length - 1}
							onClick={() => set({ columns: moved(columns, index, 1) })}
						/>
						<Tool
							label={`${strings.notice.remove} ${header}`}
							icon={<DeleteRegular />}
							onClick={() => set({ columns: columns.filter((column) => column.key !== key) })}
						/>
					</div>
				))}
				<Button size="small" icon={<AddRegular />} className={styles.add} onClick={add}>
					{words.addColumn}
				</Button>
			</fieldset>
			<Checkbox
				label={words.unitLine}
				checked={entry.hasUnitLine}
				onChange={(_, { checked }) => set({ hasUnitLine: checked === true })}
			/>
			<Checkbox
				label={words.fillDate}
				checked={entry.hasFillDate}
				onChange={(_, { checked }) => set({ hasFillDate: checked === true })}
			/>
			{problem && <Field validationMessage={problem} />}
		</EditForm>
	);
}

function Tool(props: { label: string; icon: React.JSX.Element; disabled?: boolean; onClick: () => void }) {
	const { label, ...button } = props;
	return <Button size="small" appearance="subtle" aria-label={label} title={label} {...button} />;
}
