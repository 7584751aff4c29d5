import type { CheckedWorkbook, FormCell } from "../model";

/** By 填报时间 where both have one, else by the document's modified time, else the file's; the file name settles a tie. */
export function isLater(a: CheckedWorkbook, b: CheckedWorkbook): boolean {
	const filled = compareKnown(a.returned?.filledOn ?? null, b.returned?.filledOn ?? null);
	if (filled !== 0) return filled > 0;
	const modified = compareKnown(a.returned?.modified ?? null, b.returned?.modified ?? null);
	return modified === 0 ? byFile(a, b) > 0 : modified > 0;
}

/** True where two forms say the same in every cell: one that was sent twice, in whatever format. */
export function isSameForm(a: CheckedWorkbook, b: CheckedWorkbook): boolean {
	const [one, other] = [textsOf(a), textsOf(b)];
	return one.length === other.length && one.every((text, at) => text === other[at]);
}

/** The items on which two forms say different things, in order. */
export function differingItems(a: CheckedWorkbook, b: CheckedWorkbook): number[] {
	const textOf = ({ items }: CheckedWorkbook, of: number) => {
		const item = items.find(({ no }) => no === of);
		return item ? `${item.progress.trim()}\n${item.deadlineText.trim()}` : "";
	};
	const numbers = new Set([...a.items, ...b.items].map(({ no }) => no));
	return [...numbers].filter((no) => textOf(a, no) !== textOf(b, no)).sort((one, other) => one - other);
}

/** All that a form says, cell by cell. */
export function textsOf({ returned }: CheckedWorkbook): string[] {
	if (!returned) return [];
	const { unit, fillDate, rows } = returned.form;
	const text = (cell: FormCell | null) => cell?.text.trim() ?? "";
	return [
		text(unit),
		text(fillDate),
		...rows.flatMap(({ item, progress, deadline, notes }) => [
			String(item),
			text(progress),
			text(deadline),
			...notes.map(text),
		]),
	];
}

/** 0 where either is unknown. */
function compareKnown(a: string | null, b: string | null): number {
	return a === null || b === null ? 0 : compare(a, b);
}

export function byFile(a: CheckedWorkbook, b: CheckedWorkbook): number {
	return compare(a.file, b.file) || compare(a.returned?.form.sheet ?? "", b.returned?.form.sheet ?? "");
}

export function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
