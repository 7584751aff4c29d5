import { VERSION, type WorkbookPlan } from "../../core/model";
import { unpackArchive, writeZip, type ZipPart } from "../zip";
import { encodePieces } from "./encode";
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
	const texts = new SharedTexts();
	const edits = new Map<string, Edit>([
		// Recalculating on load makes Excel ask whether to save when nothing was changed; there are no formulas.
		[
			"xl/workbook.xml",
			(xml) => [replaceOnce(xml, '<calcPr calcId="0" fullCalcOnLoad="1"/>', '<calcPr calcId="191029"/>')],
		],
		[
			"docProps/app.xml",
			(xml) => [replaceOnce(xml, "<Application>hucre</Application>", `<Application>${PROGRAM}</Application>`)],
		],
		...plan.sheets.map(({ rows }, index): [string, Edit] => [
			`xl/worksheets/sheet${index + 1}.xml`,
			function* (xml) {
				if (index === 0) palette.readNumbers(xml);
				const [head, tail] = aroundRows(xml);
				yield head.replace(/<dimension ref="[A-Z0-9:]{1,20}"\/>/, `<dimension ref="${dimensionOf(rows)}"/>`);
				yield* rowsXml(rows, texts, (cell) => palette.numberOf(cell));
				yield tail;
			},
		]),
		["xl/sharedStrings.xml", () => texts.toXml()],
	]);
	if (!hasTime)
		edits.set("docProps/core.xml", (xml) => [
			replaceOnce(xml, /<dcterms:modified xsi:type="dcterms:W3CDTF">[^<]{1,40}<\/dcterms:modified>/, ""),
		]);
	return writeZip(edited(unpackArchive(bytes), edits));
}

/** What becomes of a part, in pieces. */
type Edit = (xml: string) => Iterable<string>;

/** Part by part, so that of a large workbook only one is there unpacked. @throws where a part is missing */
function* edited(parts: readonly ZipPart[], edits: Map<string, Edit>): Generator<ZipPart> {
	const decoder = new TextDecoder();
	const missing = [...edits.keys()].find((path) => !parts.some((part) => part.path === path));
	if (missing) throw new Error(`hucre wrote no ${missing}`);
	const inOrder = [...parts].sort((a, b) => order(a.path) - order(b.path) || (a.path < b.path ? -1 : 1));
	for (const { path, bytes } of inOrder) {
		const edit = edits.get(path);
		yield { path, bytes: edit ? encodePieces(edit(decoder.decode(bytes))) : bytes };
	}
}

/** What hucre writes before a sheet's rows and behind them. */
function aroundRows(xml: string): [head: string, tail: string] {
	const rows = /<sheetData\/>|<sheetData>.*<\/sheetData>/s.exec(xml);
	if (!rows) throw new Error("hucre no longer writes <sheetData>");
	return [xml.slice(0, rows.index), xml.slice(rows.index + rows[0].length)];
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

/**
 * The content types come first, as programs write them: some tools tell a file's kind by it. The first sheet comes before
 * the others, for it tells the styles' numbers; the texts come when all sheets have named theirs.
 */
function order(path: string): number {
	const first = ["[Content_Types].xml", "_rels/.rels", "xl/worksheets/sheet1.xml"].indexOf(path);
	return first >= 0 ? first : path === "xl/sharedStrings.xml" ? 4 : 3;
}
