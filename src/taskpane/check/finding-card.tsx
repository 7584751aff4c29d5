import { Button, Field, Input, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { canHide, type Finding, findingKey, RULES } from "../../core";
import { usePane } from "../pane";
import { strings } from "../strings";

const useStyles = makeStyles({
	card: {
		display: "flex",
		flexDirection: "column",
		gap: "4px",
		minWidth: 0,
		padding: "8px 10px",
		borderRadius: tokens.borderRadiusMedium,
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderLeftWidth: "4px",
		backgroundColor: tokens.colorNeutralBackground1,
		overflowWrap: "anywhere",
		// There may be hundreds: those out of sight are not laid out.
		contentVisibility: "auto",
		containIntrinsicSize: "auto 140px",
	},
	error: { borderLeftColor: tokens.colorStatusDangerBorder2 },
	warning: { borderLeftColor: tokens.colorStatusWarningBorder2 },
	info: { borderLeftColor: tokens.colorNeutralStroke1 },
	head: { display: "flex", alignItems: "baseline", gap: "8px", flexWrap: "wrap", justifyContent: "space-between" },
	quiet: { color: tokens.colorNeutralForeground2 },
	small: { minWidth: "auto" },
	actions: {
		display: "flex",
		flexWrap: "wrap",
		gap: "4px",
		// Words without a frame begin where the text does.
		marginLeft: "-8px",
		"@media (forced-colors: active)": { marginLeft: 0 },
	},
	details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
	summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
	quote: {
		margin: "4px 0 0",
		padding: "4px 8px",
		backgroundColor: tokens.colorNeutralBackground3,
		borderRadius: tokens.borderRadiusSmall,
		whiteSpace: "pre-wrap",
	},
	form: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
	field: { flexGrow: 1, flexBasis: "180px", minWidth: 0 },
});

/**
 * One finding: what it is, where, why it matters and what to do, with ways to settle it.
 * @param onLocate shows the cell; left out where the cell is in no open workbook.
 */
export function FindingCard({ finding, onLocate }: { finding: Finding; onLocate?: (() => void) | undefined }) {
	const styles = useStyles();
	const { store } = usePane();
	const [accepting, setAccepting] = useState(false);
	const { rule, severity, cell, file, message, remedy, quote } = finding;
	const place = [file, cell].filter(Boolean).join(" ");
	return (
		<article className={mergeClasses(styles.card, styles[severity])} aria-label={RULES[rule].title}>
			<div className={styles.head}>
				<Text weight="semibold">{RULES[rule].title}</Text>
				{cell !== null && onLocate ? (
					<Button size="small" className={styles.small} aria-label={strings.check.locateLong(cell)} onClick={onLocate}>
						{strings.check.locate(cell)}
					</Button>
				) : (
					place && (
						<Text size={200} className={styles.quiet}>
							{place}
						</Text>
					)
				)}
			</div>
			<Text size={300}>{message}</Text>
			<Text size={200} className={styles.quiet}>
				{remedy}
			</Text>
			<details className={styles.details}>
				<summary className={styles.summary}>{strings.check.more}</summary>
				<div>{RULES[rule].why}</div>
				{quote && <div className={styles.quote}>{quote}</div>}
			</details>
			{accepting ? (
				<AcceptForm finding={finding} onClose={() => setAccepting(false)} />
			) : (
				<div className={styles.actions}>
					<Button size="small" appearance="subtle" onClick={() => setAccepting(true)}>
						{strings.check.accept}
					</Button>
					{canHide(rule) && (
						<Button
							size="small"
							appearance="subtle"
							onClick={() => store.dispatch({ type: "check/rule-hidden", rule })}
						>
							{strings.check.hide}
						</Button>
					)}
				</div>
			)}
		</article>
	);
}

function AcceptForm({ finding, onClose }: { finding: Finding; onClose: () => void }) {
	const styles = useStyles();
	const { store } = usePane();
	const [reason, setReason] = useState("");
	const said = reason.trim();
	const submit = (event: FormEvent) => {
		event.preventDefault();
		if (said === "") return;
		const on = store.get().today;
		store.dispatch({ type: "check/accepted", accepted: { key: findingKey(finding), reason: said, on } });
	};
	return (
		<form className={styles.form} onSubmit={submit}>
			<Field label={strings.check.acceptReason} size="small" className={styles.field}>
				<Input autoFocus value={reason} maxLength={200} onChange={(_, { value }) => setReason(value)} />
			</Field>
			<Button size="small" type="submit" appearance="primary" disabled={said === ""}>
				{strings.check.acceptConfirm}
			</Button>
			<Button size="small" onClick={onClose}>
				{strings.check.acceptCancel}
			</Button>
		</form>
	);
}
