import { type CellPlan, columnLetters, type RowPlan } from "../../core/model";
import { toCellText } from "./text";

/** The texts of a workbook's cells, each once: cells refer to them by number. */
export class SharedTexts {
	readonly #numbers = new Map<string, number>();
	#uses = 0;

	/** @throws where the text is longer than a cell holds. */
	numberOf(text: string): number {
		this.#uses++;
		const known = this.#numbers.get(text);
		if (known !== undefined) return known;
		this.#numbers.set(text, this.#numbers.size);
		return this.#numbers.size - 1;
	}

	/** The part that lists them, in pieces. */
	*toXml(): Generator<string> {
		yield `${PROLOG}<sst xmlns="${MAIN}" count="${this.#uses}" uniqueCount="${this.#numbers.size}">`;
		for (const text of this.#numbers.keys()) yield `<si>${textElement(toCellText(text))}</si>`;
		yield "</sst>";
	}
}

const PROLOG = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A sheet's rows as `<sheetData>`, a row at a time. @param styleOf the number of a cell's style in the workbook. */
export function* rowsXml(
	rows: readonly RowPlan[],
	texts: SharedTexts,
	styleOf: (cell: CellPlan) => number,
): Generator<string> {
	const letters = columnNames(rows);
	yield "<sheetData>";
	for (const [index, { height, grows, cells }] of rows.entries()) {
		const number = index + 1;
		const fixed = grows ? "" : ' customHeight="1"';
		let xml = `<row r="${number}"${height === null ? "" : ` ht="${height}"${fixed}`}>`;
		cells.forEach((cell, column) => {
			if (cell) xml += cellXml(`${letters[column]}${number}`, cell.value, styleOf(cell), texts);
		});
		yield `${xml}</row>`;
	}
	yield "</sheetData>";
}

/** The range that holds all cells. */
export function dimensionOf(rows: readonly RowPlan[]): string {
	const last = columnNames(rows).at(-1) ?? "A";
	return `A1:${last}${Math.max(1, rows.length)}`;
}

function columnNames(rows: readonly RowPlan[]): string[] {
	const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
	return Array.from({ length: width }, (_, column) => columnLetters(column));
}

function cellXml(address: string, value: CellPlan["value"], style: number, texts: SharedTexts): string {
	if (typeof value === "string" && value !== "")
		return `<c r="${address}" s="${style}" t="s"><v>${texts.numberOf(value)}</v></c>`;
	if (typeof value === "number" && Number.isFinite(value)) return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
	return `<c r="${address}" s="${style}"/>`;
}

function textElement(text: string): string {
	const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
	return `<t${space}>${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</t>`;
}
