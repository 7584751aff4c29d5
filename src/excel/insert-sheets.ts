import type { HostFailure, InsertOutcome } from "../app/spreadsheet-host";
import type { SheetPlan, WorkbookPlan } from "../core";
import { canInsertWhole, canOpenWorkbook } from "./abilities";
import { toBase64 } from "./base64";
import { converse } from "./batch";
import { drawSheets } from "./draw";
import { drawCharts } from "./draw/charts";
import { dressSheets, type PlacedSheet } from "./dress-sheets";
import { asFailure } from "./failures";
import { markSheets, removeFormerSheets } from "./former-sheets";
import { openWorkbook } from "./save-file";
import type { Surroundings } from "./surroundings";

/** Trying again with the same bytes gives the same answer. */
const FINAL = new Set([
	"ApiNotFound",
	"NotImplemented",
	"UnsupportedFeature",
	"UnsupportedOperation",
	"RequestPayloadSizeLimitExceeded",
]);
/** Whatever the way, the user has to do something first. */
const USER_FIRST = new Set(["InvalidOperationInCellEditMode", "WriteNotSupportedWhenModalDialogOpen"]);

/**
 * Puts a plan's visible sheets into the open workbook: as a whole, else as a workbook of its own, else drawn cell by cell.
 * Inserting leaves out protection, print titles and metadata on some platforms; they are seen to afterwards.
 */
export async function insertSheets(
	plan: WorkbookPlan,
	bytes: Uint8Array,
	surroundings: Surroundings,
	replaces?: string,
): Promise<InsertOutcome> {
	const visible = plan.sheets.filter(({ state }) => state === "visible");
	const dress = async (placed: readonly PlacedSheet[]) => {
		const notes = await dressSheets(placed, plan, surroundings);
		// Without its mark a sheet is kept the next time.
		if (replaces !== undefined) await markSheets(replaces, placed, surroundings).catch(() => {});
		return notes;
	};
	// What cannot be taken out stays beside the new one.
	if (replaces !== undefined) await removeFormerSheets(replaces, surroundings).catch(() => {});
	const inserted = canInsertWhole(surroundings) ? await insertWhole(visible, bytes) : null;
	if (inserted) {
		const notes = await dress(inserted);
		return { way: "inserted", sheets: inserted.map(({ name }) => name), notes };
	}
	const partly = canInsertWhole(surroundings) ? await insertWithoutCharts(visible, bytes, surroundings) : null;
	if (partly) {
		const notes = [...(await chartNotes(partly)), ...(await dress(partly))];
		return { way: "inserted", sheets: partly.map(({ name }) => name), notes };
	}
	if (canOpenWorkbook(surroundings) && (await opensAlone(bytes, surroundings)))
		return {
			way: "new-workbook",
			sheets: visible.map(({ name }) => name),
			notes: ["未能插入当前工作簿，已改为打开一个新工作簿：没有看到的，请切换窗口查找，并请另存。"],
		};
	const drawn = await drawSheets(visible, surroundings);
	const notes = [...(await chartNotes(drawn)), ...(await dress(drawn))];
	return {
		way: "drawn",
		sheets: drawn.map(({ name }) => name),
		notes: ["未能整表插入，已逐格画出：版面可能略有出入，打印前请预览。", ...notes],
	};
}

/** Draws charts, without which the sheets are of use too. */
async function chartNotes(drawn: readonly PlacedSheet[]): Promise<string[]> {
	try {
		await drawCharts(drawn);
		return [];
	} catch (error) {
		return [`图没有画出来，只有画图的数：要看图，请“存为 .xlsx”后打开。（${asFailure(error).code}）`];
	}
}

function hasCharts({ charts = [] }: SheetPlan): boolean {
	return charts.length > 0;
}

/**
 * Excel on the web inserts no sheets with charts: those are drawn cell by cell, the others inserted.
 * @returns null where there are none of the one kind or the other, or the others did not come in either
 */
async function insertWithoutCharts(
	visible: readonly SheetPlan[],
	bytes: Uint8Array,
	surroundings: Surroundings,
): Promise<PlacedSheet[] | null> {
	const plain = visible.filter((sheet) => !hasCharts(sheet));
	if (plain.length === 0 || plain.length === visible.length) return null;
	const inserted = await insertWhole(plain, bytes);
	if (!inserted) return null;
	return [...inserted, ...(await drawSheets(visible.filter(hasCharts), surroundings))];
}

async function opensAlone(bytes: Uint8Array, surroundings: Surroundings): Promise<boolean> {
	try {
		await openWorkbook(bytes, surroundings);
		return true;
	} catch (error) {
		if (USER_FIRST.has(asFailure(error).code)) throw error;
		return false;
	}
}

/** @returns null where the sheets did not come in, tried twice */
async function insertWhole(visible: readonly SheetPlan[], bytes: Uint8Array): Promise<PlacedSheet[] | null> {
	const base64 = toBase64(bytes);
	const before = new Set((await listSheets()).map(({ id }) => id));
	for (const attempt of ["first", "second"]) {
		const failure = await insertOnce(visible, base64);
		// Excel on the web throws although the sheets were inserted: what counts is which sheets are new.
		const placed = match(
			visible,
			(await listSheets()).filter(({ id }) => !before.has(id)),
		);
		if (placed.length === visible.length) return placed;
		if (failure && USER_FIRST.has(failure.code)) throw failure;
		await removeSheets(placed);
		if (attempt === "second" || (failure && FINAL.has(failure.code))) return null;
	}
	return null;
}

async function insertOnce(visible: readonly SheetPlan[], base64: string): Promise<HostFailure | null> {
	try {
		await converse(async (context) => {
			context.workbook.insertWorksheetsFromBase64(base64, {
				positionType: "End",
				sheetNamesToInsert: visible.map(({ name }) => name),
			});
			await context.sync();
		});
		return null;
	} catch (error) {
		return asFailure(error);
	}
}

interface ListedSheet {
	id: string;
	name: string;
}

function listSheets(): Promise<ListedSheet[]> {
	return converse(async (context) => {
		const { worksheets } = context.workbook;
		worksheets.load("items/id,items/name");
		await context.sync();
		return worksheets.items.map(({ id, name }) => ({ id, name }));
	});
}

/** Which of the new sheets stands for which of the plan: on a clash Excel adds a number to the name. Others' new sheets are left out. */
function match(visible: readonly SheetPlan[], added: readonly ListedSheet[]): PlacedSheet[] {
	const left = [...added];
	return visible.flatMap((plan) => {
		const exact = left.findIndex(({ name }) => name === plan.name);
		const at = exact >= 0 ? exact : left.findIndex(({ name }) => isNumbered(name, plan.name));
		const [found] = at < 0 ? [] : left.splice(at, 1);
		return found ? [{ ...found, plan }] : [];
	});
}

/** `汇总表 (2)` of `汇总表`; a long name is cut to make room. */
function isNumbered(name: string, original: string): boolean {
	const match = /^(.+?) ?[（(]\d{1,4}[)）]$/.exec(name);
	return match?.[1] !== undefined && original.startsWith(match[1]) && match[1].length >= Math.min(original.length, 20);
}

/** What came in by halves is taken out again. */
async function removeSheets(placed: readonly PlacedSheet[]): Promise<void> {
	if (placed.length === 0) return;
	await converse(async (context) => {
		for (const { id } of placed) context.workbook.worksheets.getItem(id).delete();
		await context.sync();
	});
}
