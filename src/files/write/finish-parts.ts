import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from "fflate";
import type { SheetPlan, WorkbookPlan } from "../../core/model";

/** The earliest time a zip can hold, in any time zone. */
const ZIP_TIME = new Date(1980, 0, 1);

/**
 * What hucre 1.0.0 has no option for, changed in the finished parts. Each change looks for the exact words that version
 * writes and throws where it does not find them, so that an update cannot undo one silently.
 */
export function finishParts(bytes: Uint8Array, plan: WorkbookPlan, hasTime: boolean): Uint8Array {
	const parts = unzipSync(bytes);
	const change = (path: string, edit: (xml: string) => string) => {
		const part = parts[path];
		if (!part) throw new Error(`hucre wrote no ${path}`);
		parts[path] = strToU8(edit(strFromU8(part)));
	};
	// Recalculating on load makes Excel ask whether to save when nothing was changed; there are no formulas.
	change("xl/workbook.xml", (xml) =>
		replaceOnce(xml, '<calcPr calcId="0" fullCalcOnLoad="1"/>', '<calcPr calcId="191029"/>'),
	);
	if (!hasTime)
		change("docProps/core.xml", (xml) =>
			replaceOnce(xml, /<dcterms:modified xsi:type="dcterms:W3CDTF">[^<]{1,40}<\/dcterms:modified>/, ""),
		);
	plan.sheets.forEach((sheet, index) => {
		if (sheet.rows.some((row) => row.grows))
			change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => freeHeights(xml, sheet));
	});
	const paths = Object.keys(parts).sort((a, b) => order(a) - order(b) || (a < b ? -1 : 1));
	return zipSync(Object.fromEntries(paths.map((path) => [path, parts[path]])) as Zippable, {
		mtime: ZIP_TIME,
		level: 6,
	});
}

/** Rows that grow keep their height without being fixed to it. */
function freeHeights(xml: string, sheet: SheetPlan): string {
	return xml.replace(/<row r="(\d{1,7})" ht="([\d.]{1,9})" customHeight="1"/g, (tag, number: string, height: string) =>
		sheet.rows[Number(number) - 1]?.grows ? `<row r="${number}" ht="${height}"` : tag,
	);
}

function replaceOnce(xml: string, what: string | RegExp, by: string): string {
	const changed = xml.replace(what, by);
	if (changed === xml) throw new Error(`hucre no longer writes ${what}`);
	return changed;
}

/** The content types come first, as programs write them; some tools tell a file's kind by it. */
function order(path: string): number {
	return path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2;
}
