import { download } from "./download";
import { createPlainSpreadsheet } from "./plain/plain-spreadsheet";
import type { SpreadsheetSurroundings, WorkbenchSpreadsheet } from "./workbench-spreadsheet";

/** Of the element that the spreadsheet fills. */
export const SPREADSHEET_ID = "spreadsheet";

export interface LoadedSpreadsheet {
	spreadsheet: WorkbenchSpreadsheet;
	/** `plain`: it did not load, and what came is a workbook without a look. */
	as: "ready" | "plain";
}

/** Loads the spreadsheet once the page has been drawn, so that the pane does not wait for it. */
export async function loadSpreadsheet(
	surroundings: Pick<SpreadsheetSurroundings, "refused" | "dark">,
): Promise<LoadedSpreadsheet> {
	await drawn();
	try {
		const { createSpreadsheet } = await import("./spreadsheet");
		const element = document.getElementById(SPREADSHEET_ID);
		if (!element) throw new Error("The page has no place for the spreadsheet.");
		return { spreadsheet: await createSpreadsheet(element, { ...surroundings, download }), as: "ready" };
	} catch {
		// A part that did not come, or a browser that it does not run in: the page says so.
		return { spreadsheet: createPlainSpreadsheet(download), as: "plain" };
	}
}

/** When what stands there has been painted; a tab in the background is not painted, and does not wait. */
function drawn(): Promise<void> {
	const painted = new Promise<void>((done) => {
		requestAnimationFrame(() => setTimeout(done));
	});
	return Promise.race([painted, new Promise<void>((done) => setTimeout(done, 300))]);
}
