import { MEMORY_SHEET } from "../app/memory-sheet";
import { type CellRange, type SheetData, STAMP_SHEET, type WorkbookData } from "../core";
import { hasMergedAreas, hasProperties } from "./abilities";
import { converse } from "./batch";
import { cellsOf } from "./cell-values";
import type { Surroundings } from "./surroundings";

/** Of a sheet, so many cells at most are read, from its top: forms are small, and a web page's answer is limited to 5 MB. */
const MOST_CELLS = 100_000;
/** Excel gives no answer where a range has over 512 merged areas: a form's are all in its first rows. */
const MERGED_ROWS = 500;
const FEW_ROWS = 60;

const STATES = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;

/** The open workbook in three requests, whatever the number of its sheets. Sheets out of sight are read too. */
export async function readOpenWorkbook(surroundings: Surroundings): Promise<WorkbookData> {
	const readAreas = hasMergedAreas(surroundings);
	try {
		return await readSheets(surroundings, readAreas ? MERGED_ROWS : 0);
	} catch (error) {
		if (!readAreas) throw error;
		return readSheets(surroundings, FEW_ROWS);
	}
}

function readSheets(surroundings: Surroundings, mergedRows: number): Promise<WorkbookData> {
	return converse(async (context) => {
		const { worksheets, properties } = context.workbook;
		worksheets.load("items/name,items/visibility");
		const custom = hasProperties(surroundings) ? properties.custom : null;
		custom?.load("items/key,items/value");
		await context.sync();
		const measured = worksheets.items
			.filter(({ name }) => name !== MEMORY_SHEET)
			.map((sheet) => {
				const used = sheet.getUsedRangeOrNullObject(true);
				used.load("rowIndex,columnIndex,rowCount,columnCount");
				return { sheet, used };
			});
		await context.sync();
		const loaded = measured.map(({ sheet, used }) => ({ sheet, content: loadContent(sheet, used, mergedRows) }));
		await context.sync();
		return {
			sheets: loaded.map(({ sheet, content }) => toSheetData(sheet, content)),
			properties: new Map(custom?.items.map(({ key, value }) => [key, String(value)])),
			modified: null,
		};
	});
}

type LoadedContent = { range: Excel.Range; areas: Excel.RangeAreas | null } | null;

/** Asks for a sheet's content; the answer is there after the next `sync`. */
function loadContent(sheet: Excel.Worksheet, used: Excel.Range, mergedRows: number): LoadedContent {
	if (used.isNullObject) return null;
	const { rowIndex, columnIndex, rowCount, columnCount } = used;
	const rows = Math.min(rowCount, Math.max(1, Math.floor(MOST_CELLS / columnCount)));
	const range = sheet.getRangeByIndexes(rowIndex, columnIndex, rows, columnCount);
	range.load("values,text,formulas,numberFormat,valueTypes,rowIndex,columnIndex");
	if (mergedRows === 0 || sheet.name === STAMP_SHEET) return { range, areas: null };
	const top = sheet.getRangeByIndexes(rowIndex, columnIndex, Math.min(rows, mergedRows), columnCount);
	const areas = top.getMergedAreasOrNullObject();
	areas.load("areas/items/rowIndex,areas/items/columnIndex,areas/items/rowCount,areas/items/columnCount");
	return { range, areas };
}

function toSheetData(sheet: Excel.Worksheet, content: LoadedContent): SheetData {
	const state = STATES[sheet.visibility];
	if (!content) return { name: sheet.name, state, cells: [], merges: [] };
	const { range, areas } = content;
	const { values, text, formulas, numberFormat, valueTypes, rowIndex: row, columnIndex: column } = range;
	return {
		name: sheet.name,
		state,
		cells: cellsOf({ row, column, values, text, formulas, numberFormat, valueTypes }),
		merges: !areas || areas.isNullObject ? [] : areas.areas.items.map(toRange),
	};
}

function toRange({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
	return {
		top: rowIndex,
		left: columnIndex,
		bottom: rowIndex + rowCount - 1,
		right: columnIndex + columnCount - 1,
	};
}
