import type { CellObject, DenseWorkSheet, WorkBook, WorkSheet } from "@e965/xlsx";
import type { CellData, CellValue, SheetData, WorkbookData } from "../../../core/model";
import type { ReadLimits } from "../../read-limits";
import { tooLargeFile } from "../../unreadable-file";
import { CellBudget } from "../budget";
import { formatCode } from "../formats";
import { parseInstant } from "../instant";
import { errorValue, shownNumber, textValue, truthValue } from "../values";
import { LAST_COLUMN, LAST_ROW } from "../xlsx/reference";

/** The library shows the short date in American order; here Chinese screens count. */
const CHINESE_CODES = new Map([
	["m/d/yy", formatCode(14)],
	["m/d/yy h:mm", formatCode(22)],
]);

/** What the library read, as our own data. @throws UnreadableFile `too-large` */
export function convertWorkbook(workbook: WorkBook, limits: ReadLimits): WorkbookData {
	if (workbook.SheetNames.length > limits.sheets) throw tooLargeFile(`工作表超过 ${limits.sheets} 个`);
	const budget = new CellBudget(limits);
	const date1904 = workbook.Workbook?.WBProps?.date1904 ?? false;
	return {
		sheets: workbook.SheetNames.map((name, i) => ({
			name,
			state: stateOf(workbook.Workbook?.Sheets?.[i]?.Hidden),
			...convertSheet(workbook.Sheets[name], date1904, budget),
		})),
		properties: propertiesOf(workbook.Custprops ?? {}),
		modified: modifiedOf(workbook.Props?.ModifiedDate),
	};
}

function convertSheet(sheet: WorkSheet | undefined, date1904: boolean, budget: CellBudget) {
	const cells: CellData[] = [];
	const rows = (sheet as DenseWorkSheet | undefined)?.["!data"] ?? [];
	for (const [row, columns] of entriesOf<CellObject[] | undefined>(rows, LAST_ROW))
		for (const [column, cell] of entriesOf<CellObject | undefined>(columns ?? [], LAST_COLUMN)) {
			const value = cell && cellValue(cell, date1904);
			if (!value || (value.kind === "text" && value.text === "" && cell.f === undefined)) continue;
			budget.spendCell();
			budget.spendCharacters(value.text.length);
			cells.push(cell.f === undefined ? { row, column, value } : { row, column, value, formula: cell.f });
		}
	const merges = (sheet?.["!merges"] ?? []).map(({ s, e }) => {
		budget.spendMerge();
		return { top: s.r, left: s.c, bottom: e.r, right: e.c };
	});
	return { cells, merges };
}

/** What an array holds, with its places up to the last one a sheet has: a file may claim row 4,294,967,295, and all before it are holes. */
function entriesOf<T>(array: readonly T[], last: number): [place: number, item: T][] {
	return Object.entries(array)
		.map(([place, item]): [number, T] => [Number(place), item])
		.filter(([place]) => place <= last);
}

function cellValue(cell: CellObject, date1904: boolean): CellValue | null {
	switch (cell.t) {
		case "s":
			return textValue(String(cell.v ?? ""));
		case "n":
			return shownNumber(Number(cell.v), codeOf(cell), date1904);
		case "b":
			return truthValue(cell.v === true);
		case "e":
			return errorValue(ERRORS.get(Number(cell.v)) ?? cell.w ?? "#N/A");
		default:
			return cell.f === undefined ? null : textValue("");
	}
}

/** [MS-XLS] 2.5.10 */
const ERRORS = new Map([
	[0x00, "#NULL!"],
	[0x07, "#DIV/0!"],
	[0x0f, "#VALUE!"],
	[0x17, "#REF!"],
	[0x1d, "#NAME?"],
	[0x24, "#NUM!"],
	[0x2a, "#N/A"],
]);

function codeOf(cell: CellObject): string {
	if (typeof cell.z === "number") return formatCode(cell.z);
	return CHINESE_CODES.get(cell.z ?? "General") ?? cell.z ?? "General";
}

function stateOf(hidden: 0 | 1 | 2 | undefined): SheetData["state"] {
	return hidden === 2 ? "veryHidden" : hidden === 1 ? "hidden" : "visible";
}

function propertiesOf(stored: object): Map<string, string> {
	const simple = Object.entries(stored).filter(([, value]) => ["string", "number", "boolean"].includes(typeof value));
	return new Map(simple.map(([name, value]) => [name, String(value)]));
}

/** A file that was never saved carries the first moment of 1601. */
function modifiedOf(stored: unknown): string | null {
	if (stored instanceof Date && Number.isNaN(stored.getTime())) return null;
	const instant = parseInstant(stored instanceof Date ? stored.toISOString() : String(stored ?? ""));
	return instant?.startsWith("1601") ? null : instant;
}
