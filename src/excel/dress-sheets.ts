import type { SheetPlan, WorkbookPlan } from "../core";
import { hasPageLayout, hasProperties } from "./abilities";
import { converse } from "./batch";
import { asFailure } from "./failures";
import { writeHiddenSheet } from "./hidden-sheet";
import { rangeOf, regionsOf } from "./regions";
import type { Surroundings } from "./surroundings";

/** A planned sheet as it stands in the workbook. */
export interface PlacedSheet {
	id: string;
	name: string;
	plan: SheetPlan;
}

/**
 * Sees to what sheets need besides their cells: metadata, unlocked cells, print area and titles, protection; then shows
 * the first. Each is tried by itself: sheets that lack one are still of use.
 * @returns Chinese sentences on what could not be done
 */
export async function dressSheets(
	placed: readonly PlacedSheet[],
	plan: WorkbookPlan,
	surroundings: Surroundings,
): Promise<string[]> {
	const notes = [
		await attempt(() => keepMetadata(plan, surroundings), "工作簿没有带上通知信息：核对和汇总时请指定通知。"),
		await attempt(() => setPrint(placed, surroundings), "未能设置打印区域和重复标题行：打印前请在“页面布局”中设置。"),
		await attempt(() => protect(placed), "未能加上工作表保护：填报时请勿改动表头，或在“审阅”中自行保护工作表。"),
		await attempt(() => showFirst(placed), "未能切换到新工作表：请在下方的工作表标签中点开。"),
	];
	return notes.filter((note) => note !== null);
}

async function attempt(task: () => Promise<void>, note: string): Promise<string | null> {
	try {
		await task();
		return null;
	} catch (error) {
		return `${note}（${asFailure(error).code}）`;
	}
}

/** The sheets that are out of sight, and the document's properties: what the workbook says about itself. */
function keepMetadata(plan: WorkbookPlan, surroundings: Surroundings): Promise<void> {
	const hidden = plan.sheets.filter(({ state }) => state !== "visible");
	return converse(async (context) => {
		const sheets = hidden.map(({ name }) => context.workbook.worksheets.getItemOrNullObject(name));
		for (const sheet of sheets) sheet.load("name");
		await context.sync();
		hidden.forEach(({ name, rows }, index) => {
			const sheet = sheets[index];
			const texts = rows.map(({ cells }) => cells.map((cell) => String(cell?.value ?? "")));
			if (sheet) writeHiddenSheet(context, sheet, name, texts);
		});
		if (hasProperties(surroundings))
			for (const [key, value] of Object.entries(plan.properties)) context.workbook.properties.custom.add(key, value);
		await context.sync();
	});
}

async function setPrint(placed: readonly PlacedSheet[], surroundings: Surroundings): Promise<void> {
	if (!hasPageLayout(surroundings)) return;
	await converse(async (context) => {
		for (const { id, plan } of placed) {
			if (!plan.print) continue;
			const sheet = context.workbook.worksheets.getItem(id);
			const { area, titleRows } = plan.print;
			sheet.pageLayout.setPrintArea(rangeOf(sheet, area));
			if (titleRows) sheet.pageLayout.setPrintTitleRows(`$${titleRows.top + 1}:$${titleRows.bottom + 1}`);
		}
		await context.sync();
	});
}

/** Only where it is needed: Excel has refused to protect what is protected (June 2026). */
async function protect(placed: readonly PlacedSheet[]): Promise<void> {
	const guarded = placed.filter(({ plan }) => plan.protection !== null);
	if (guarded.length === 0) return;
	await converse(async (context) => {
		const sheets = guarded.map(({ id, plan }) => {
			const sheet = context.workbook.worksheets.getItem(id);
			sheet.protection.load("protected");
			const openings = regionsOf(unlockedCells(plan), () => "").map(({ range }) => rangeOf(sheet, range));
			for (const opening of openings) opening.load("format/protection/locked");
			return { sheet, plan, openings };
		});
		await context.sync();
		for (const { sheet, plan, openings } of sheets) {
			const closed = openings.filter((opening) => opening.format.protection.locked !== false);
			if (sheet.protection.protected && closed.length === 0) continue;
			if (sheet.protection.protected) sheet.protection.unprotect();
			for (const opening of closed) opening.format.protection.locked = false;
			sheet.protection.protect({
				allowFormatRows: plan.protection?.allowFormatRows ?? true,
				allowFormatColumns: plan.protection?.allowFormatColumns ?? true,
			});
		}
		await context.sync();
	});
}

function unlockedCells({ rows }: SheetPlan): (true | null)[][] {
	return rows.map(({ cells }) => cells.map((cell) => (cell && !cell.style.locked ? true : null)));
}

function showFirst([first]: readonly PlacedSheet[]): Promise<void> {
	return converse(async (context) => {
		if (first) context.workbook.worksheets.getItem(first.id).activate();
		await context.sync();
	});
}
