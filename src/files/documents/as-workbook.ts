import type { CellData, CellRange, SheetData, SourceDocument, SourceTable, WorkbookData } from "../../core/model";

/**
 * Looks at a document as a workbook, for forms that come back as Word tables: a sheet for each table, the lines above
 * it (title, 单位（盖章）) as rows of one cell on top. Tables with nothing between them are one that was split; lines below
 * the last one (填报时间) are its last rows.
 */
export function documentAsWorkbook(
	document: SourceDocument,
	properties: Pick<WorkbookData, "properties" | "modified"> = { properties: new Map(), modified: null },
): WorkbookData {
	const sheets: SheetBuilder[] = [];
	let end = 0;
	for (const table of document.tables) {
		const lines = linesOf(document.text.slice(end, table.span.start));
		let sheet = sheets.at(-1);
		if (!sheet || lines.length > 0) {
			sheet = new SheetBuilder();
			sheets.push(sheet);
		}
		sheet.addLines(lines);
		sheet.addTable(table);
		end = table.span.end;
	}
	sheets.at(-1)?.addLines(linesOf(document.text.slice(end)));
	return {
		sheets: sheets.map((sheet, i) => sheet.build(sheets.length === 1 ? "表格" : `表格${i + 1}`)),
		...properties,
	};
}

function linesOf(text: string): string[] {
	return text
		.split(/[\n\f]/)
		.map((line) => line.trim())
		.filter((line) => line !== "");
}

class SheetBuilder {
	readonly #cells: CellData[] = [];
	readonly #merges: CellRange[] = [];
	#row = 0;

	addLines(lines: readonly string[]): void {
		for (const text of lines) this.#cells.push({ row: this.#row++, column: 0, value: { kind: "text", text } });
	}

	addTable(table: SourceTable): void {
		for (const [i, row] of table.rows.entries())
			for (const { text, column, columnSpan, rowSpan } of row) {
				const top = this.#row + i;
				if (text.trim() !== "") this.#cells.push({ row: top, column, value: { kind: "text", text } });
				if (columnSpan > 1 || rowSpan > 1)
					this.#merges.push({ top, left: column, bottom: top + rowSpan - 1, right: column + columnSpan - 1 });
			}
		this.#row += table.rows.length;
	}

	build(name: string): SheetData {
		return { name, state: "visible", cells: this.#cells, merges: this.#merges };
	}
}
