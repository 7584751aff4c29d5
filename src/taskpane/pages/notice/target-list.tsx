import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { useState } from "react";
import type { Correction, Item, Target } from "../../../core";
import { strings } from "../../strings";
import { amountLine, entryOf, NEW_TARGET } from "./target-entry";
import { TargetForm } from "./target-form";

const words = strings.notice;

const useStyles = makeStyles({
	part: { display: "flex", flexDirection: "column", gap: "4px", minWidth: 0 },
	head: { display: "flex", alignItems: "center", justifyContent: "space-between", minHeight: "24px" },
	label: {
		margin: 0,
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightRegular,
		color: tokens.colorNeutralForeground3,
	},
	list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", gap: "2px" },
	row: {
		display: "grid",
		gridTemplateColumns: "minmax(0, 1fr) auto auto",
		alignItems: "center",
		columnGap: "2px",
		padding: "2px 0 2px 8px",
		borderRadius: tokens.borderRadiusMedium,
		":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
		":focus-within": { backgroundColor: tokens.colorNeutralBackground1Hover },
	},
	words: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere" },
	quiet: { color: tokens.colorNeutralForeground3 },
});

/** An item's targets. `onPoint` tells which is pointed at, so that its words in the text stand out. */
export function TargetList({
	item,
	correct,
	onPoint,
}: {
	item: Item;
	correct: (correction: Correction) => void;
	onPoint: (index: number | null) => void;
}) {
	const styles = useStyles();
	const [editing, setEditing] = useState<number | "new" | null>(null);
	return (
		<div className={styles.part}>
			<div className={styles.head}>
				<h3 className={styles.label}>{words.item.targets}</h3>
				<Button
					size="small"
					appearance="subtle"
					icon={<AddRegular />}
					aria-label={`${words.item.addTarget}：${item.name.value}`}
					title={words.item.addTarget}
					onClick={() => setEditing("new")}
				/>
			</div>
			{item.targets.length === 0 && editing === null && (
				<Text size={200} className={styles.quiet}>
					{words.item.noTargets}
				</Text>
			)}
			<ul className={styles.list}>
				{item.targets.map((target, index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a target is its position, by which it is corrected
					<li key={index}>
						{editing === index ? (
							<TargetForm
								entry={entryOf(target)}
								onDone={(changed) => {
									setEditing(null);
									if (changed) correct({ kind: "target-changed", item: item.no, index, target: changed });
								}}
							/>
						) : (
							<TargetRow
								target={target}
								onPoint={(isPointed) => onPoint(isPointed ? index : null)}
								onEdit={() => setEditing(index)}
								onRemove={() => correct({ kind: "target-removed", item: item.no, index })}
							/>
						)}
					</li>
				))}
			</ul>
			{editing === "new" && (
				<TargetForm
					entry={NEW_TARGET}
					onDone={(added) => {
						setEditing(null);
						if (added) correct({ kind: "target-added", item: item.no, target: added });
					}}
				/>
			)}
		</div>
	);
}

function TargetRow({
	target,
	onPoint,
	onEdit,
	onRemove,
}: {
	target: Target;
	onPoint: (isPointed: boolean) => void;
	onEdit: () => void;
	onRemove: () => void;
}) {
	const styles = useStyles();
	const { edit, remove } = words.target;
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: pointing only lets words stand out; the buttons do the work.
		<div
			className={styles.row}
			onMouseEnter={() => onPoint(true)}
			onMouseLeave={() => onPoint(false)}
			onFocus={() => onPoint(true)}
			onBlur={() => onPoint(false)}
		>
			<span className={styles.words}>
				<Text weight="semibold">{amountLine(target)}</Text>
				<Text size={200} className={styles.quiet}>
					{target.quote}
				</Text>
			</span>
			<Button
				size="small"
				appearance="subtle"
				icon={<EditRegular />}
				aria-label={edit(target.quote)}
				title={words.edit}
				onClick={onEdit}
			/>
			<Button
				size="small"
				appearance="subtle"
				icon={<DeleteRegular />}
				aria-label={remove(target.quote)}
				title={words.remove}
				onClick={onRemove}
			/>
		</div>
	);
}
