import { freeSheetName } from "../../app";
import type { SheetPlan, WorkbookPlan } from "../../core";

/**
 * A workbook with another's sheets behind its own, and the names that those have now. Sheets out of sight take the place
 * of their namesakes; a workbook in which nobody has written yet goes.
 */
export function appendSheets(open: WorkbookPlan, added: WorkbookPlan): { plan: WorkbookPlan; names: string[] } {
	const hidden = new Set(added.sheets.filter(({ state }) => state !== "visible").map(({ name }) => name));
	const visible = open.sheets.filter(({ state }) => state === "visible");
	const isUntouched = visible.length === 1 && visible[0]?.rows.length === 0;
	const stay = open.sheets.filter((sheet) => !hidden.has(sheet.name) && !(isUntouched && sheet === visible[0]));
	const taken = new Set([...stay.map(({ name }) => name), ...hidden]);
	const names = new Map(
		added.sheets.map(({ name, state }) => [name, state === "visible" ? freeSheetName(name, taken) : name]),
	);
	const sheets = added.sheets.map((sheet) => ({
		...withLinks(sheet, names),
		name: names.get(sheet.name) ?? sheet.name,
	}));
	return {
		plan: {
			title: isUntouched ? added.title : open.title,
			properties: { ...open.properties, ...added.properties },
			sheets: [...stay, ...sheets],
		},
		names: sheets.filter(({ state }) => state === "visible").map(({ name }) => name),
	};
}

/** Links go to the sheets under the names that they have now. */
function withLinks(sheet: SheetPlan, names: ReadonlyMap<string, string>): SheetPlan {
	if ([...names].every(([before, now]) => before === now)) return sheet;
	const moved = (link: string) => {
		const split = link.lastIndexOf("!");
		return (names.get(link.slice(0, split)) ?? link.slice(0, split)) + link.slice(split);
	};
	return {
		...sheet,
		rows: sheet.rows.map((row) => ({
			...row,
			cells: row.cells.map((cell) => (cell?.link ? { ...cell, link: moved(cell.link) } : cell)),
		})),
	};
}
