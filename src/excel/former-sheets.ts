import { fingerprint } from "../core";
import { hasSheetProperties } from "./abilities";
import { converse } from "./batch";
import type { PlacedSheet } from "./dress-sheets";
import type { Surroundings } from "./surroundings";

/** Before the key of what a sheet is, as a property of the sheet's own: it goes where the sheet goes. */
const PREFIX = "shishi.sheet.";

/**
 * Takes out the sheets that were put in under this key earlier. One that someone has typed into, renamed or copied is
 * theirs: it stays. So does every sheet that merely bears the same name.
 */
export async function removeFormerSheets(key: string, surroundings: Surroundings): Promise<void> {
	if (!hasSheetProperties(surroundings)) return;
	await converse(async (context) => {
		const { worksheets } = context.workbook;
		worksheets.load("items/name,items/visibility");
		await context.sync();
		const sheets = worksheets.items.map((sheet) => {
			const mark = sheet.customProperties.getItemOrNullObject(PREFIX + key);
			mark.load("value");
			return { sheet, mark };
		});
		await context.sync();
		const marked = sheets
			.filter(({ mark }) => !mark.isNullObject)
			.map(({ sheet, mark }) => ({ sheet, mark, used: usedRange(sheet) }));
		if (marked.length === 0) return;
		await context.sync();
		const ours = marked.filter(({ sheet, mark, used }) => mark.value === markOf(sheet.name, used));
		const shown = worksheets.items.filter(({ visibility }) => visibility === "Visible");
		// Excel does not let go of the last sheet that is seen.
		if (shown.every((sheet) => ours.some((each) => each.sheet === sheet))) return;
		for (const { sheet } of ours) sheet.delete();
		await context.sync();
	});
}

/** Says of sheets that have just come in what they are and what they held then. */
export async function markSheets(
	key: string,
	placed: readonly PlacedSheet[],
	surroundings: Surroundings,
): Promise<void> {
	if (!hasSheetProperties(surroundings)) return;
	await converse(async (context) => {
		const sheets = placed.map(({ id, name }) => {
			const sheet = context.workbook.worksheets.getItem(id);
			return { sheet, name, used: usedRange(sheet) };
		});
		await context.sync();
		for (const { sheet, name, used } of sheets) sheet.customProperties.add(PREFIX + key, markOf(name, used));
		await context.sync();
	});
}

function usedRange(sheet: Excel.Worksheet): Excel.Range {
	const used = sheet.getUsedRangeOrNullObject(true);
	used.load("values");
	return used;
}

function markOf(name: string, used: Excel.Range): string {
	const texts = used.isNullObject ? [] : used.values.flat();
	return fingerprint([name, ...texts].map(String).join("\u001f"));
}
