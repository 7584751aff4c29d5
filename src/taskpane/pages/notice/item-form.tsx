import { Field, Select, Textarea } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { Correction, Item, Notice } from "../../../core";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";
import { entryOfItem, entryTargets, type ItemEntry, itemCorrections, newItemEntry } from "./item-entry";
import { RereadTargets } from "./reread-targets";
import { useTargetReader } from "./target-reader";

const words = strings.notice.item;

/** An item's name, its place among the others and its words; `item` null for one that is to be added. */
export function ItemForm({
	notice,
	item,
	onDone,
}: {
	notice: Notice;
	item: Item | null;
	onDone: (corrections: Correction[]) => void;
}) {
	const [entry, setEntry] = useState(() => (item ? entryOfItem(notice, item) : newItemEntry(notice)));
	const [tried, setTried] = useState(false);
	const set = (change: Partial<ItemEntry>) => setEntry({ ...entry, ...change });
	// Reading a long text takes longer than a key may.
	const prose = useDeferredValue(entry.prose);
	const { keep } = entry;
	const reader = useTargetReader();
	const read = reader === "failed" ? null : reader;
	const targets = useMemo(() => entryTargets(notice, item, { prose, keep }, read), [notice, item, prose, keep, read]);
	const empty = entry.name.trim() === "";
	const places = Array.from({ length: notice.items.length + (item ? 0 : 1) }, (_, index) => index + 1);
	const confirm = () => {
		setTried(true);
		if (!empty) onDone(itemCorrections(notice, item, entry, read));
	};
	return (
		<EditForm label={item ? words.editItem : words.addTitle} onCancel={() => onDone([])} onConfirm={confirm}>
			<Field label={words.name} validationMessage={tried && empty ? words.nameRequired : null}>
				<Textarea rows={3} value={entry.name} onChange={(_, { value }) => set({ name: value })} autoFocus />
			</Field>
			<Field label={words.place}>
				<Select value={String(entry.no)} onChange={(_, { value }) => set({ no: Number(value) })}>
					{places.map((no) => (
						<option key={no} value={no}>
							{words.label(no)}
						</option>
					))}
				</Select>
			</Field>
			<Field
				label={words.source}
				hint={words.sourceHint}
				validationMessage={reader === "failed" ? words.sourceLocked : null}
			>
				<Textarea
					rows={6}
					resize="vertical"
					value={entry.prose}
					readOnly={!read}
					onChange={(_, { value }) => set({ prose: value })}
				/>
			</Field>
			{targets && <RereadTargets targets={targets} keep={keep} onKeep={(changed) => set({ keep: changed })} />}
		</EditForm>
	);
}
