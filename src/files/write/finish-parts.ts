import { VERSION, type WorkbookPlan } from "../../core/model";
import { unpackArchive, writeZip } from "../zip";
import { dimensionOf, rowsXml, SharedTexts } from "./rows";
import type { StylePalette } from "./style-palette";

/** Which program made a workbook, as the file's properties say. */
const PROGRAM = `实事报表 ${VERSION}`;

/**
 * What hucre 1.0.0 has no option for or takes long over, changed in the finished parts: the rows, and three words besides.
 * Each change looks for the exact words that version writes and throws where it does not find them, so that an update
 * cannot undo one silently.
 */
export function finishParts(
	bytes: Uint8Array,
	plan: WorkbookPlan,
	palette: StylePalette,
	hasTime: boolean,
): Uint8Array {
	const parts = new Map(unpackArchive(bytes).map((part) => [part.path, part.bytes]));
	const [decoder, encoder] = [new TextDecoder(), new TextEncoder()];
	const change = (path: string, edit: (xml: string) => string) => {
		const part = parts.get(path);
		if (!part) throw new Error(`hucre wrote no ${path}`);
		parts.set(path, encoder.encode(edit(decoder.decode(part))));
	};
	// Recalculating on load makes Excel ask whether to save when nothing was changed; there are no formulas.
	change("xl/workbook.xml", (xml) =>
		replaceOnce(xml, '<calcPr calcId="0" fullCalcOnLoad="1"/>', '<calcPr calcId="191029"/>'),
	);
	change("docProps/app.xml", (xml) =>
		replaceOnce(xml, "<Application>hucre</Application>", `<Application>${PROGRAM}</Application>`),
	);
	if (!hasTime)
		change("docProps/core.xml", (xml) =>
			replaceOnce(xml, /<dcterms:modified xsi:type="dcterms:W3CDTF">[^<]{1,40}<\/dcterms:modified>/, ""),
		);
	const texts = new SharedTexts();
	plan.sheets.forEach(({ rows }, index) => {
		change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => {
			if (index === 0) palette.readNumbers(xml);
			const sized = xml.replace(/<dimension ref="[A-Z0-9:]{1,20}"\/>/, `<dimension ref="${dimensionOf(rows)}"/>`);
			const data = rowsXml(rows, texts, (cell) => palette.numberOf(cell));
			return replaceOnce(sized, /<sheetData\/>|<sheetData>.*<\/sheetData>/s, data);
		});
	});
	change("xl/sharedStrings.xml", () => texts.toXml());
	const inOrder = [...parts].sort(([a], [b]) => order(a) - order(b) || (a < b ? -1 : 1));
	return writeZip(inOrder.map(([path, part]) => ({ path, bytes: part })));
}

function replaceOnce(xml: string, what: string | RegExp, by: string): string {
	let found = false;
	const changed = xml.replace(what, () => {
		found = true;
		return by;
	});
	if (!found) throw new Error(`hucre no longer writes ${what}`);
	return changed;
}

/** The content types come first, as programs write them; some tools tell a file's kind by it. */
function order(path: string): number {
	return path === "[Content_Types].xml" ? 0 : path.startsWith("_rels/") ? 1 : 2;
}
