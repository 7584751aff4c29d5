import { type CellMark, HostFailure } from "../app/spreadsheet-host";
import { abilitiesOf } from "./abilities";
import { converse } from "./batch";
import { asFailure } from "./failures";
import type { Surroundings } from "./surroundings";

/** Stands in the formula of every mark, which is always true: it says whose the conditional format is. */
const MARKER = 'LEN("shishi:';
const FILLS = { error: "#FFC7CE", warning: "#FFEB9C", info: "#DDEBF7" } as const;
/** An address of several areas may have 8,192 characters. */
const MOST_AREAS = 500;

/** Lays a conditional format of ours over cells: the formats beneath stay what they are. Replaces earlier marks. */
export async function markCells(marks: readonly CellMark[], surroundings: Surroundings): Promise<void> {
	if (!abilitiesOf(surroundings).markCells)
		throw new HostFailure("这个版本的 Excel 不能在表上标注：请在面板中逐条查看，点一下即可定位。", "ApiNotFound");
	await replaceMarks(marks);
}

export async function clearMarks(surroundings: Surroundings): Promise<void> {
	if (abilitiesOf(surroundings).markCells) await replaceMarks([]);
}

/** A sheet whose protection had to be lifted, with what it allowed. */
interface Lifted {
	name: string;
	options: Excel.WorksheetProtectionOptions;
}

async function replaceMarks(marks: readonly CellMark[]): Promise<void> {
	const lifted: Lifted[] = [];
	try {
		await converse(async (context) => {
			const touched = await sheetsToTouch(context, marks);
			const locked = touched.filter(({ sheet }) => sheet.protection.protected);
			for (const { sheet } of locked) {
				lifted.push({ name: sheet.name, options: sheet.protection.options });
				sheet.protection.unprotect();
			}
			for (const { sheet, old, wanted } of touched) {
				for (const format of old) format.delete();
				addMarks(sheet, wanted);
			}
			for (const { sheet } of locked) sheet.protection.protect(sheet.protection.options);
			await context.sync();
		});
	} catch (error) {
		await protectAgain(lifted);
		throw markingFailure(error);
	}
}

/** The sheets that have marks of ours, or are to have some. Others are left alone: writing empties Excel's undo list. */
async function sheetsToTouch(context: Excel.RequestContext, marks: readonly CellMark[]) {
	const { worksheets } = context.workbook;
	worksheets.load("items/name");
	await context.sync();
	const names = new Set(worksheets.items.map(({ name }) => name));
	if (marks.some(({ sheet }) => !names.has(sheet))) throw asFailure({ code: "ItemNotFound" });
	const sheets = worksheets.items.map((sheet) => {
		const formats = sheet.getRange().conditionalFormats;
		formats.load("items/type,items/id,items/customOrNullObject/rule/formula");
		sheet.protection.load("protected,options");
		return { sheet, formats, wanted: marks.filter((mark) => mark.sheet === sheet.name) };
	});
	await context.sync();
	return sheets
		.map(({ sheet, formats, wanted }) => ({ sheet, wanted, old: formats.items.filter(isOurs) }))
		.filter(({ old, wanted }) => old.length > 0 || wanted.length > 0);
}

function isOurs(format: Excel.ConditionalFormat): boolean {
	return format.type === "Custom" && format.customOrNullObject.rule.formula.includes(MARKER);
}

function addMarks(sheet: Excel.Worksheet, marks: readonly CellMark[]): void {
	// The gravest last: what is put first in order afterwards lies on top.
	for (const severity of ["info", "warning", "error"] as const) {
		const addresses = [...new Set(marks.filter((mark) => mark.severity === severity).map((mark) => mark.address))];
		for (let start = 0; start < addresses.length; start += MOST_AREAS) {
			const areas = sheet.getRanges(addresses.slice(start, start + MOST_AREAS).join(","));
			const format = areas.conditionalFormats.add("Custom");
			format.custom.rule.formula = `=${MARKER}${severity}")>0`;
			format.custom.format.fill.color = FILLS[severity];
			format.priority = 0;
		}
	}
}

/** After a failure on the way: no sheet may be left without the protection it had. */
async function protectAgain(lifted: readonly Lifted[]): Promise<void> {
	if (lifted.length === 0) return;
	try {
		await converse(async (context) => {
			const sheets = lifted.map(({ name, options }) => ({ options, sheet: context.workbook.worksheets.getItem(name) }));
			for (const { sheet } of sheets) sheet.protection.load("protected");
			await context.sync();
			for (const { sheet, options } of sheets) if (!sheet.protection.protected) sheet.protection.protect(options);
			await context.sync();
		});
	} catch (error) {
		const names = lifted.map(({ name }) => `“${name}”`).join("、");
		throw new HostFailure(
			`工作表${names}的保护没有恢复：请在“审阅”中重新“保护工作表”，不用设密码。`,
			asFailure(error).code,
		);
	}
}

function markingFailure(error: unknown): HostFailure {
	const failure = asFailure(error);
	if (failure.code !== "AccessDenied") return failure;
	return new HostFailure("工作表受保护，不能在表上标注：请在面板中逐条查看，点一下即可定位。", failure.code);
}
