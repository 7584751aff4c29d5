import { Badge, Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { type ReactNode, useState } from "react";
import type { Correction, Item, Notice } from "../../../core";
import { Remark } from "../../components/remark";
import { strings } from "../../strings";
import { DeadlineForm } from "./deadline-form";
import { Differences } from "./differences";
import { ItemForm } from "./item-form";
import { remarksOn } from "./reviews";
import { SourceText } from "./source-text";
import { TargetList } from "./target-list";
import { UnitsForm } from "./units-form";

const words = strings.notice.item;

const useStyles = makeStyles({
	card: {
		display: "flex",
		flexDirection: "column",
		gap: "8px",
		minWidth: 0,
		padding: "12px",
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusLarge,
	},
	head: { display: "grid", gridTemplateColumns: "1fr auto", alignItems: "start", gap: "4px" },
	name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, lineHeight: "1.5" },
	number: { color: tokens.colorBrandForeground1, marginRight: "2px" },
	part: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
	partHead: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
	label: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightRegular },
	quiet: { color: tokens.colorNeutralForeground3 },
	units: { display: "flex", flexWrap: "wrap", gap: "4px", margin: 0, padding: 0, listStyleType: "none" },
	unit: {
		height: "auto",
		minHeight: "20px",
		padding: "2px 8px",
		lineHeight: "1.3",
		borderRadius: tokens.borderRadiusLarge,
		whiteSpace: "normal",
		textAlign: "start",
		overflowWrap: "anywhere",
	},
	actions: { display: "flex" },
});

/** One item: its name, units, targets and deadline with the words they were read from; each can be put right. */
export function ItemCard({
	notice,
	item,
	correct,
}: {
	notice: Notice;
	item: Item;
	correct: (...corrections: Correction[]) => void;
}) {
	const styles = useStyles();
	const [editing, setEditing] = useState<"item" | "units" | "deadline" | null>(null);
	const [chosen, setChosen] = useState<number | null>(null);
	const done = (corrections: Correction[]) => {
		setEditing(null);
		correct(...corrections);
	};
	return (
		<article className={styles.card} aria-labelledby={`item-${item.no}`}>
			<div className={styles.head}>
				<h2 className={styles.name} id={`item-${item.no}`}>
					<span className={styles.number}>{item.no}</span> {item.name.value}
				</h2>
				<div className={styles.actions}>
					<IconButton
						label={`${words.editItem}：${item.name.value}`}
						icon={<EditRegular />}
						onClick={() => setEditing("item")}
					/>
					<IconButton
						label={`${words.remove}：${item.name.value}`}
						icon={<DeleteRegular />}
						onClick={() => correct({ kind: "item-removed", item: item.no })}
					/>
				</div>
			</div>
			{editing === "item" && <ItemForm notice={notice} item={item} onDone={done} />}
			{remarksOn(notice, item.no).map(({ index, message }) => (
				<Remark
					key={message}
					text={message}
					done={strings.notice.reviewed}
					onDone={() => correct({ kind: "warning-dismissed", index })}
				/>
			))}
			<Differences notice={notice} item={item} correct={correct} />
			<SourceText notice={notice} item={item} chosen={chosen} />
			<Part label={words.units} edit={words.editUnits} item={item} onEdit={() => setEditing("units")}>
				{editing === "units" ? (
					<UnitsForm
						notice={notice}
						item={item}
						onDone={(units) => done(units ? [{ kind: "item-units", item: item.no, units }] : [])}
					/>
				) : (
					<Units item={item} />
				)}
			</Part>
			<TargetList item={item} correct={correct} onPoint={setChosen} />
			<Part label={words.deadline} edit={words.editDeadline} item={item} onEdit={() => setEditing("deadline")}>
				{editing === "deadline" ? (
					<DeadlineForm notice={notice} item={item} onDone={done} />
				) : (
					<Deadline notice={notice} item={item} />
				)}
			</Part>
		</article>
	);
}

function Part({
	label,
	edit,
	item,
	onEdit,
	children,
}: {
	label: string;
	edit: string;
	item: Item;
	onEdit: () => void;
	children: ReactNode;
}) {
	const styles = useStyles();
	return (
		<div className={styles.part}>
			<div className={styles.partHead}>
				<h3 className={`${styles.label} ${styles.quiet}`}>{label}</h3>
				<IconButton label={`${edit}：${item.name.value}`} icon={<EditRegular />} onClick={onEdit} />
			</div>
			{children}
		</div>
	);
}

function IconButton({ label, icon, onClick }: { label: string; icon: React.JSX.Element; onClick: () => void }) {
	return <Button size="small" appearance="subtle" icon={icon} aria-label={label} title={label} onClick={onClick} />;
}

function Units({ item }: { item: Item }) {
	const styles = useStyles();
	if (item.units.length === 0)
		return (
			<Text size={200} className={styles.quiet}>
				{item.annexUnits?.join("、") ?? words.noUnits}
			</Text>
		);
	return (
		<ul className={styles.units}>
			{item.units.map(({ name, role }) => (
				<li key={name}>
					<Badge appearance="tint" color={role === "lead" ? "brand" : "informative"} className={styles.unit}>
						{role === "responsible" ? name : `${name}（${words.roles[role]}）`}
					</Badge>
				</li>
			))}
		</ul>
	);
}

function Deadline({ notice, item }: { notice: Notice; item: Item }) {
	const styles = useStyles();
	const { deadline, clauseDeadlines, annexName } = item;
	const row = annexName === null ? undefined : notice.form.rows.find(({ name }) => name === annexName);
	return (
		<>
			<Text size={200} className={deadline ? undefined : styles.quiet}>
				{deadline ? deadline.value : words.noDeadline(notice.year.value)}{" "}
				{deadline?.basis === "implied" && (
					<Badge appearance="tint" color="warning" size="small" title={strings.notice.head.impliedWhy}>
						{strings.notice.head.implied}
					</Badge>
				)}
			</Text>
			{clauseDeadlines.map(({ quote, date }) => (
				<Text key={`${quote} ${date}`} size={200} className={styles.quiet}>
					{words.clauses(quote, date)}
				</Text>
			))}
			{row?.deadlineText && (
				<Text size={200} className={styles.quiet}>
					{words.inForm(row.deadlineText)}
				</Text>
			)}
		</>
	);
}
