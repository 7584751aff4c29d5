import type { WorkbookData } from "../../../core/model";
import { viewOf } from "../../bytes";
import { isCfb, rootStream } from "../../cfb";
import { compoundProperties } from "../../property-sets";
import type { ReadLimits } from "../../read-limits";
import { damagedFile, UnreadableFile } from "../../unreadable-file";
import { CellBudget } from "../budget";
import { inOrder } from "../order";
import { SheetCells } from "./cells";
import { BEGIN, Globals } from "./globals";

const WORKSHEET = 0x10;

/**
 * Reads an .xls or .et of Excel 5 to 2003 and WPS (BIFF5 and BIFF8). By hand: the library there is for it believes counts,
 * lengths and formulas of broken files until memory or patience is at its end.
 * @throws UnreadableFile; RangeError where a record is shorter than its kind
 */
export function readXls(bytes: Uint8Array, limits: ReadLimits): WorkbookData {
	const stream = isCfb(bytes) ? (rootStream(bytes, "Workbook") ?? rootStream(bytes, "Book")) : bytes;
	if (!stream || stream.length < 8) throw damagedFile("找不到工作簿内容");
	const view = viewOf(stream);
	if (view.getUint16(0, true) !== BEGIN)
		throw new UnreadableFile(
			"wrong-kind",
			"是 Excel 4 或更早版本的表格，请用 Excel 或 WPS 打开后另存为 .xlsx，重新报送。",
		);
	const globals = new Globals(limits);
	// Simple writers leave out the workbook around a single sheet.
	if (view.getUint16(6, true) === WORKSHEET) globals.sheets.push({ name: "Sheet1", state: "visible", start: 0 });
	else globals.read(stream);
	const budget = new CellBudget(limits);
	const sheets = globals.sheets.map(({ name, state, start }) => {
		const reader = new SheetCells(globals, budget);
		if (start !== null) reader.read(stream, start);
		return { name, state, cells: inOrder(reader.cells), merges: reader.merges };
	});
	return { sheets, ...(isCfb(bytes) ? compoundProperties(bytes) : { properties: new Map(), modified: null }) };
}
