import type { HostAbilities } from "../app/spreadsheet-host";
import type { Surroundings } from "./surroundings";

/** A workbook's sheets can be inserted as a whole. The program may say so for a library that is too old to know how. */
export function canInsertWhole({ has, platform }: Surroundings): boolean {
	return platform !== "iOS" && has("1.13") && typeof Excel.Workbook.prototype.insertWorksheetsFromBase64 === "function";
}

export function canOpenWorkbook({ has }: Surroundings): boolean {
	return has("1.8") && typeof Excel.createWorkbook === "function";
}

/** Custom properties of the document. */
export function hasProperties({ has }: Surroundings): boolean {
	return has("1.7") && "properties" in Excel.Workbook.prototype;
}

/** Custom XML parts. */
export function hasXmlParts({ has }: Surroundings): boolean {
	return has("1.5") && "customXmlParts" in Excel.Workbook.prototype;
}

/** Custom properties of a sheet. */
export function hasSheetProperties({ has }: Surroundings): boolean {
	return has("1.12") && "customProperties" in Excel.Worksheet.prototype;
}

export function hasMergedAreas({ has }: Surroundings): boolean {
	return has("1.13") && typeof Excel.Range.prototype.getMergedAreasOrNullObject === "function";
}

/** Page layout, and ranges of several areas. */
export function hasPageLayout({ has }: Surroundings): boolean {
	return has("1.9") && "pageLayout" in Excel.Worksheet.prototype;
}

/** Mac and iPad do nothing at all on a download. */
export function canDownload({ platform }: Surroundings): boolean {
	return platform !== "Mac" && platform !== "iOS";
}

export function abilitiesOf(surroundings: Surroundings): HostAbilities {
	const { has, platform } = surroundings;
	return {
		insertSheets: has("1.7"),
		openWorkbook: canOpenWorkbook(surroundings),
		save: canDownload(surroundings) ? "download" : "new-workbook",
		followEdits: has("1.9") && "onChanged" in Excel.WorksheetCollection.prototype,
		markCells: has("1.9") && typeof Excel.Worksheet.prototype.getRanges === "function",
		// Whatever an add-in changes empties the list of what can be undone.
		drawbacks: [
			"insert-clears-undo",
			"mark-clears-undo",
			...(platform === "PC" ? ["elevated-cannot-pick" as const] : []),
		],
	};
}
