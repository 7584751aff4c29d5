import { Field, Input, makeStyles, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { StatedTarget } from "../../../core";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";
import { problemsOf, statedTarget, type TargetEntry } from "./target-entry";

const words = strings.notice.target;

const useStyles = makeStyles({
	pair: { display: "grid", gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)", gap: "8px", alignItems: "start" },
	input: { minWidth: 0, width: "100%" },
});

/** A target's facts. `onDone` gets null where they were left as they were. */
export function TargetForm({
	entry: initial,
	onDone,
}: {
	entry: TargetEntry;
	onDone: (target: StatedTarget | null) => void;
}) {
	const styles = useStyles();
	const [entry, setEntry] = useState(initial);
	const [tried, setTried] = useState(false);
	const set = (change: Partial<TargetEntry>) => setEntry({ ...entry, ...change });
	const problems = tried ? problemsOf(entry) : {};
	return (
		<EditForm
			label={words.edit(initial.quote)}
			onCancel={() => onDone(null)}
			onConfirm={() => {
				setTried(true);
				const target = statedTarget(entry);
				if (target) onDone(target);
			}}
		>
			<Field label={words.quote} hint={words.quoteHint}>
				<Input value={entry.quote} onChange={(_, { value }) => set({ quote: value })} autoFocus />
			</Field>
			<Field label={words.subject}>
				<Input value={entry.subject} onChange={(_, { value }) => set({ subject: value })} />
			</Field>
			<div className={styles.pair}>
				<Field label={words.comparator}>
					<Select
						value={entry.comparator}
						onChange={(_, { value }) => set({ comparator: value as TargetEntry["comparator"] })}
					>
						{options(words.comparators)}
					</Select>
				</Field>
				<Field label={words.value} validationMessage={problems.value ?? null}>
					<Input className={styles.input} value={entry.value} onChange={(_, { value }) => set({ value })} />
				</Field>
				<Field label={words.measure} validationMessage={problems.measure ?? null}>
					<Input className={styles.input} value={entry.measure} onChange={(_, { value }) => set({ measure: value })} />
				</Field>
				<Field label={words.kind}>
					<Select value={entry.kind} onChange={(_, { value }) => set({ kind: value as TargetEntry["kind"] })}>
						{options(words.kinds)}
					</Select>
				</Field>
			</div>
			<Field label={words.max} validationMessage={problems.max ?? null}>
				<Input value={entry.max} onChange={(_, { value }) => set({ max: value })} />
			</Field>
		</EditForm>
	);
}

function options(texts: Record<string, string>) {
	return Object.entries(texts).map(([value, text]) => (
		<option key={value} value={value}>
			{text}
		</option>
	));
}
