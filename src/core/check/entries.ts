import { type FormCell, type FormRow, grouped, type ReportForm, remembered, rememberedWords } from "../model";
import { comparable, type DatePhrase, parseDateCell } from "../text";

/** What a form says of one item: its row, with the rows that go on below it. */
export interface Entry {
	item: number;
	rows: FormRow[];
}

/** The form's answers, one an item's row. A second one for the same item is a duplicate. */
export const entriesOf = remembered((form: ReportForm): Entry[] => {
	const entries: Entry[] = [];
	for (const row of form.rows) {
		const last = entries.at(-1);
		if (row.item === null) continue;
		if (row.continues && last?.item === row.item) last.rows.push(row);
		else entries.push({ item: row.item, rows: [row] });
	}
	return entries;
});

/** Of several answers for an item, the first that says something. */
export function entryOf(form: ReportForm, item: number): Entry | null {
	return firstAnswers(form).get(item) ?? null;
}

const firstAnswers = remembered((form: ReportForm) => {
	const first = new Map<number, Entry>();
	for (const [item, entries] of grouped(entriesOf(form), (entry) => entry.item)) {
		const answer = entries.find((entry) => !saysNothing(progressText(entry))) ?? entries[0];
		if (answer) first.set(item, answer);
	}
	return first;
});

/** The 进度 cells of an entry that are not blank, each once; the first row's where all are blank. */
export const progressCells = remembered(({ rows }: Entry): readonly FormCell[] =>
	filledCells(rows.map(({ progress }) => progress)),
);

export const progressText = remembered((entry: Entry): string =>
	progressCells(entry)
		.map(({ text }) => text)
		.join("\n"),
);

/** The 完成时限 cells of an entry that are not blank, each once; the first row's where all are; none without the column. */
export const deadlineCells = remembered(({ rows }: Entry): readonly FormCell[] =>
	filledCells(rows.flatMap(({ deadline }) => (deadline ? [deadline] : []))),
);

/** Every cell of a row that a unit fills in. */
export function answeredCells({ progress, deadline, notes }: FormRow): FormCell[] {
	return [progress, ...(deadline ? [deadline] : []), ...notes];
}

/** Every cell that is the unit's to fill in, once: 单位 and 填报时间, then row by row, each with the item it is found on first. */
export function allAnsweredCells({ unit, fillDate, rows }: ReportForm): { cell: FormCell; item: number | null }[] {
	const head = [unit, fillDate].flatMap((cell) => (cell ? [{ cell, item: null }] : []));
	const seen = new Set<string>();
	const body = rows.flatMap((row) => answeredCells(row).map((cell) => ({ cell, item: row.item })));
	return [...head, ...body.filter(({ cell }) => !seen.has(cell.cell) && seen.add(cell.cell))];
}

function filledCells(cells: readonly FormCell[]): FormCell[] {
	const seen = new Set<string>();
	const once = cells.filter(({ cell }) => !seen.has(cell) && seen.add(cell));
	const filled = once.filter(({ text }) => text.trim() !== "");
	return filled.length > 0 ? filled : once.slice(0, 1);
}

/** Blank, 无, /, — and whatever has no character to read. */
export function saysNothing(text: string): boolean {
	const first = SAYS_SOMETHING.exec(text);
	return first === null || (first[0] === "无" && !SAYS_SOMETHING.test(text.slice(first.index + 1)));
}

const SAYS_SOMETHING = /[^\s\p{P}\p{S}\u200B\uFEFF]/u;

/** A 完成时限 with nothing in it but what was printed there: 年 月 日. */
export function isBlankDeadline(text: string): boolean {
	return /^[年月日_]*$/.test(comparable(text));
}

/** What a 完成时限 means; null where it cannot be understood. */
export function readDeadline({ text, value }: FormCell, year: number): DatePhrase | null {
	const isWords = value === null || value.kind === "text";
	return isWords ? phraseOf(text, year) : parseDateCell(text, value, year);
}

/** Half a dozen rules ask for it, of hundreds of forms that say the same. */
const phraseOf = rememberedWords((text: string, year: number) => parseDateCell(text, null, year));
