import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Correction, Item, Notice } from "../../../core";
import { REVIEW } from "../../components/remark";
import { strings } from "../../strings";
import { differencesOf } from "./reviews";

const words = strings.notice.differences;

const useStyles = makeStyles({
	difference: {
		display: "flex",
		flexDirection: "column",
		gap: "6px",
		padding: "8px",
		borderRadius: tokens.borderRadiusMedium,
		backgroundColor: tokens.colorStatusWarningBackground1,
		border: `1px solid ${tokens.colorStatusWarningBorder1}`,
		color: tokens.colorNeutralForeground1,
	},
	sides: { display: "grid", gridTemplateColumns: "repeat(auto-fit, minmax(min(100%, 130px), 1fr))", gap: "8px" },
	side: {
		display: "flex",
		flexDirection: "column",
		justifyContent: "space-between",
		gap: "6px",
		padding: "6px 8px",
		border: `1px solid ${tokens.colorTransparentStroke}`,
		borderRadius: tokens.borderRadiusMedium,
		backgroundColor: tokens.colorNeutralBackground1,
		overflowWrap: "anywhere",
	},
	quiet: { color: tokens.colorNeutralForeground3 },
});

/** What the notice's body and its annexed form say differently of an item, side by side to choose from. */
export function Differences({
	notice,
	item,
	correct,
}: {
	notice: Notice;
	item: Item;
	correct: (correction: Correction) => void;
}) {
	const { name, units } = differencesOf(notice, item);
	const bodyUnits = item.units.map((unit) => unit.name);
	return (
		<>
			{name && (
				<Difference
					title={words.name}
					body={item.name.value}
					form={item.annexName ?? words.none}
					onChoose={(by) => by !== "both" && correct({ kind: "name-settled", item: item.no, by })}
				/>
			)}
			{units && (
				<Difference
					title={words.units}
					body={bodyUnits.join("、")}
					form={item.annexUnits?.join("、") ?? words.none}
					both
					onChoose={(by) => correct({ kind: "units-settled", item: item.no, by })}
				/>
			)}
		</>
	);
}

function Difference({
	title,
	body,
	form,
	both = false,
	onChoose,
}: {
	title: string;
	body: string;
	form: string;
	both?: boolean;
	onChoose: (by: "body" | "form" | "both") => void;
}) {
	const styles = useStyles();
	return (
		<fieldset className={styles.difference} style={{ margin: 0, minWidth: 0 }} aria-label={title} {...{ [REVIEW]: "" }}>
			<Text size={200} weight="semibold">
				{title}
			</Text>
			<div className={styles.sides}>
				<Side name={words.body} text={body} choose={words.useBody} onChoose={() => onChoose("body")} />
				<Side name={words.form} text={form} choose={words.useForm} onChoose={() => onChoose("form")} />
			</div>
			{both && (
				<Button size="small" onClick={() => onChoose("both")}>
					{words.useBoth}
				</Button>
			)}
		</fieldset>
	);
}

function Side({ name, text, choose, onChoose }: { name: string; text: string; choose: string; onChoose: () => void }) {
	const styles = useStyles();
	return (
		<div className={styles.side}>
			<span>
				<Text size={100} className={styles.quiet}>
					{name}
				</Text>
				<br />
				<Text size={200}>{text}</Text>
			</span>
			<Button size="small" onClick={onChoose}>
				{choose}
			</Button>
		</div>
	);
}
