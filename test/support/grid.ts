import {
	type CellData,
	type CellRange,
	type CellValue,
	type FormStamp,
	type SheetData,
	STAMP_PROPERTY,
	stampProperties,
	type WorkbookData,
} from "../../src/core/model";

/**
 * A sheet drawn as a table, one line a row:
 *
 *     | 单位（盖章）： | 县妇联 | <      |   `<` merged with the cell to the left, `^` with the one above
 *     | #45657         | @2024-07-01 |       number, date cell
 *     | =A1+1 → 7      | !#REF!      | a⏎b | formula and result, error value, line break
 *
 * An empty line is an empty row; `options.left` and `options.top` move the whole.
 */
export function sheetOf(
	table: string,
	options: { name?: string; state?: SheetData["state"]; left?: number; top?: number } = {},
): SheetData {
	const { left = 0, top = 0 } = options;
	const cells: CellData[] = [];
	const merges = new Map<string, CellRange>();
	const owner = new Map<string, CellRange>();
	const at = (row: number, column: number) => `${row}:${column}`;
	linesOf(table).forEach((line, index) => {
		line.forEach((text, offset) => {
			const row = top + index;
			const column = left + offset;
			const near = text === "<" ? [row, column - 1] : text === "^" ? [row - 1, column] : null;
			if (near) {
				const [r, c] = near as [number, number];
				const range = owner.get(at(r, c)) ?? { top: r, left: c, bottom: r, right: c };
				range.bottom = Math.max(range.bottom, row);
				range.right = Math.max(range.right, column);
				owner.set(at(r, c), range).set(at(row, column), range);
				merges.set(at(range.top, range.left), range);
			} else if (text !== "") cells.push({ row, column, ...cellOf(text) });
		});
	});
	return {
		name: options.name ?? "进展情况报表",
		state: options.state ?? "visible",
		cells,
		merges: [...merges.values()],
	};
}

export function workbookOf(
	sheets: SheetData | SheetData[] | string,
	options: { stamp?: Partial<FormStamp>; modified?: string } = {},
): WorkbookData {
	const list = typeof sheets === "string" ? [sheetOf(sheets)] : Array.isArray(sheets) ? sheets : [sheets];
	const stamp: FormStamp = {
		layoutVersion: 1,
		noticeId: "A1B2C3D4",
		period: "2024Q2",
		unit: null,
		checkCode: "",
		...options.stamp,
	};
	const properties = options.stamp ? Object.entries(stampProperties(stamp)) : [];
	return {
		sheets: list,
		properties: new Map(properties.map(([name, value]) => [name.startsWith(STAMP_PROPERTY) ? name : "", value])),
		modified: options.modified ?? null,
	};
}

function linesOf(table: string): string[][] {
	return table
		.replace(/^\n|\n\s*$/g, "")
		.split("\n")
		.map((line) => line.trim())
		.map((line) =>
			line === ""
				? []
				: line
						.replace(/^\||\|$/g, "")
						.split("|")
						.map((cell) => cell.trim()),
		);
}

function cellOf(text: string): { value: CellValue; formula?: string } {
	const formula = /^=(?<formula>.+?) → (?<result>.*)$/.exec(text)?.groups;
	if (formula) return { ...cellOf(formula.result ?? ""), formula: formula.formula ?? "" };
	if (/^#-?\d/.test(text)) return { value: { kind: "number", number: Number(text.slice(1)), text: text.slice(1) } };
	if (/^@\d{4}/.test(text)) return { value: { kind: "date", date: text.slice(1), text: text.slice(1) } };
	if (text.startsWith("!#")) return { value: { kind: "error", text: text.slice(1) } };
	return { value: { kind: "text", text: text.replaceAll("⏎", "\n").replaceAll("␣", " ") } };
}
