import { type Notice, type PreviousReport, parsePeriod, parseStamp, type SheetData, type WorkbookData } from "../model";
import { ORIGINALS_HEADERS, ORIGINALS_SHEET, PROGRESS_COLUMN } from "./sheets/originals-sheet";
import { TARGETS_HEADERS, TARGETS_SHEET } from "./sheets/targets-sheet";

/**
 * Reads a merged workbook of ours back as the previous report: 进度 texts from 原始填报, cumulative figures from 目标进度
 * (also where a person has corrected them there). Columns are found by their header words.
 * @returns null where it has neither sheet.
 */
export function readPrevious(workbook: WorkbookData, notice: Notice): PreviousReport | null {
	const originals = readList(workbook, ORIGINALS_SHEET, ORIGINALS_HEADERS);
	const figures = readList(workbook, TARGETS_SHEET, TARGETS_HEADERS);
	if (!originals || !figures) return null;
	return {
		period: parsePeriod(parseStamp(workbook)?.stamp.period ?? ""),
		texts: originals
			.filter(({ column, item }) => column === PROGRESS_COLUMN && /^\d+$/.test(item))
			.map(({ unit, item, text }) => ({ unit, item: Number(item), text })),
		targets: figures.flatMap(({ item, target, unit, achieved }) => {
			const index = Number(target) - 1;
			const known = notice.items.find(({ no }) => no === Number(item))?.targets[index];
			if (!known || achieved.trim() === "" || !Number.isFinite(Number(achieved))) return [];
			return [
				{ unit, item: Number(item), index, subject: known.subject, measure: known.measure, achieved: Number(achieved) },
			];
		}),
	};
}

/** Rows under the header row that has all of these words; null where there is no such sheet or row. */
function readList<Key extends string>(
	workbook: WorkbookData,
	name: string,
	headers: Record<Key, string>,
): Record<Key, string>[] | null {
	const sheet = workbook.sheets.find((each) => each.name === name);
	if (!sheet) return null;
	const keys = Object.keys(headers) as Key[];
	const rows = rowsOf(sheet);
	const at = rows.findIndex((row) => keys.every((key) => [...row.values()].includes(headers[key])));
	const header = rows[at];
	if (!header) return null;
	const columns = keys.map((key) => [key, [...header].find(([, text]) => text === headers[key])?.[0]] as const);
	return rows
		.slice(at + 1)
		.map(
			(row) =>
				Object.fromEntries(columns.map(([key, column]) => [key, row.get(column ?? -1) ?? ""])) as Record<Key, string>,
		);
}

/** Texts by column, numbers in full; row by row. */
function rowsOf({ cells }: SheetData): Map<number, string>[] {
	const rows = new Map<number, Map<number, string>>();
	for (const { row, column, value } of cells) {
		const texts = rows.get(row) ?? new Map<number, string>();
		texts.set(column, value.kind === "number" ? String(value.number) : value.text);
		rows.set(row, texts);
	}
	return [...rows.values()];
}
