import { posix } from "node:path";
import { unzipSync } from "fflate";

/** The order in which a worksheet's parts must stand (ECMA-376 part 1, 18.3.1.99), or Excel repairs the file. */
const WORKSHEET_ORDER = [
	"sheetPr",
	"dimension",
	"sheetViews",
	"sheetFormatPr",
	"cols",
	"sheetData",
	"sheetProtection",
	"autoFilter",
	"mergeCells",
	"conditionalFormatting",
	"dataValidations",
	"hyperlinks",
	"printOptions",
	"pageMargins",
	"pageSetup",
	"headerFooter",
	"rowBreaks",
	"drawing",
	"legacyDrawing",
	"tableParts",
];

/** What Excel would stumble over in an .xlsx: a list of problems, empty for a sound file. */
export function checkOoxml(bytes: Uint8Array): string[] {
	const parts = new Map(Object.entries(unzipSync(bytes)).map(([path, data]) => [path, UTF8.decode(data)]));
	const problems = [...parts].flatMap(([path, xml]) => checkXml(path, xml));
	problems.push(...checkContentTypes(parts), ...checkRelationships(parts));
	const styles = parts.get("xl/styles.xml") ?? "";
	problems.push(...checkStyles(styles));
	const workbook = parts.get("xl/workbook.xml") ?? "";
	problems.push(...checkNames(workbook));
	problems.push(...checkCharts(parts, workbook));
	const strings = count(parts.get("xl/sharedStrings.xml") ?? "", "si");
	for (const [path, xml] of parts)
		if (path.startsWith("xl/worksheets/sheet"))
			problems.push(...checkSheet(xml, styles, strings).map((problem) => `${path}: ${problem}`));
	return problems;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Tags balance, and no character is one that XML cannot hold. */
function checkXml(path: string, xml: string): string[] {
	if (!path.endsWith(".xml") && !path.endsWith(".rels")) return [];
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
	if (/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml)) return [`${path}: illegal character`];
	const open: string[] = [];
	for (const [, end, name, attributes, self] of xml.matchAll(/<(\/?)([A-Za-z][\w:.-]*)((?:\s[^<>]*?)?)(\/?)>/g)) {
		if (attributes && /&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(attributes)) return [`${path}: bad entity in ${name}`];
		if (end && open.pop() !== name) return [`${path}: </${name}> closes nothing`];
		if (!end && !self) open.push(name ?? "");
	}
	return open.length > 0 ? [`${path}: <${open.join("><")}> not closed`] : [];
}

function checkContentTypes(parts: Map<string, string>): string[] {
	const types = parts.get("[Content_Types].xml");
	if (!types || [...parts.keys()][0] !== "[Content_Types].xml") return ["[Content_Types].xml is not the first part"];
	const known = new Set([...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name));
	const extensions = new Set([...types.matchAll(/Extension="([^"]+)"/g)].map(([, name]) => name));
	const problems = [...known].filter((name) => !parts.has(name ?? "")).map((name) => `content type of missing ${name}`);
	for (const path of parts.keys()) {
		const covered = known.has(path) || path === "[Content_Types].xml";
		// The default of .xml says nothing about what a part is.
		if (!covered && (path.endsWith(".xml") || !extensions.has(path.split(".").at(-1) ?? "")))
			problems.push(`no content type for ${path}`);
	}
	return problems;
}

function checkRelationships(parts: Map<string, string>): string[] {
	const problems: string[] = [];
	for (const [path, xml] of parts) {
		if (!path.endsWith(".rels")) continue;
		const folder = path.replace(/_rels\/[^/]+$/, "");
		const ids = new Set<string>();
		for (const [tag] of xml.matchAll(/<Relationship [^>]+>/g)) {
			const target = attribute(tag, "Target");
			const id = attribute(tag, "Id");
			if (ids.has(id)) problems.push(`${path}: ${id} twice`);
			ids.add(id);
			if (
				!tag.includes('TargetMode="External"') &&
				!parts.has(posix.join(target.startsWith("/") ? "" : folder, target).replace(/^\//, ""))
			)
				problems.push(`${path}: ${target} is missing`);
		}
		const owner = parts.get(path.replace("_rels/", "").replace(/\.rels$/, "")) ?? "";
		for (const [, id] of owner.matchAll(/ r:id="([^"]+)"/g)) if (!ids.has(id ?? "")) problems.push(`${path}: no ${id}`);
	}
	return problems;
}

function checkStyles(styles: string): string[] {
	const problems: string[] = [];
	const formats = new Set([...styles.matchAll(/<numFmt numFmtId="(\d+)"/g)].map(([, id]) => Number(id)));
	for (const [tag] of section(styles, "cellXfs").matchAll(/<xf [^>]+>/g)) {
		for (const [name, list, element] of [
			["fontId", "fonts", "font"],
			["fillId", "fills", "fill"],
			["borderId", "borders", "border"],
		] as const)
			if (Number(attribute(tag, name)) >= count(section(styles, list), element)) problems.push(`styles: ${tag}`);
		const format = Number(attribute(tag, "numFmtId"));
		if (format >= 164 && !formats.has(format)) problems.push(`styles: no number format ${format}`);
	}
	return problems;
}

function checkNames(workbook: string): string[] {
	const problems: string[] = [];
	const sheets = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name ?? "");
	for (const name of sheets) if (name.length > 31 || /[[\]:*?/\\]/.test(name)) problems.push(`sheet name ${name}`);
	for (const [, attributes, value] of workbook.matchAll(/<definedName ([^>]*)>([^<]*)</g)) {
		const scope = /localSheetId="(\d+)"/.exec(attributes ?? "")?.[1];
		if (scope !== undefined && Number(scope) >= sheets.length) problems.push(`name of no sheet: ${attributes}`);
		if (!/^'(?:[^']|'')+'!\$(?:[A-Z]{1,3}\$)?\d+(?::\$(?:[A-Z]{1,3}\$)?\d+)?$/.test(value ?? ""))
			problems.push(`name not quoted and absolute: ${value}`);
	}
	return problems;
}

/** The order of a chart's parts and of a series' (ECMA-376 part 1, 21.2.2.27 and 21.2.2.170). */
const CHART_ORDER = [
	"title",
	"autoTitleDeleted",
	"plotArea",
	"legend",
	"plotVisOnly",
	"dispBlanksAs",
	"showDLblsOverMax",
];
const SERIES_ORDER = ["idx", "order", "tx", "spPr", "invertIfNegative", "dPt", "dLbls", "cat", "val"];

/** Charts' parts stand in order; each series is drawn from cells of a sheet that is there, and filled. */
function checkCharts(parts: Map<string, string>, workbook: string): string[] {
	const sheets = [...workbook.matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name ?? "");
	return [...parts].flatMap(([path, xml]) => {
		if (!/^xl\/charts\/chart\d+\.xml$/.test(path)) return [];
		const problems: string[] = [];
		const chart = section(xml, "c:chart");
		const series = [...xml.matchAll(/<c:ser>[\s\S]*?<\/c:ser>/g)].map(([each]) => each);
		if (!isInOrder(topLevel(chart), CHART_ORDER)) problems.push(`parts out of order: ${topLevel(chart).join(" ")}`);
		for (const each of series) {
			if (!isInOrder(topLevel(each), SERIES_ORDER)) problems.push(`series out of order: ${topLevel(each).join(" ")}`);
			if (!each.includes("<a:solidFill>")) problems.push("a series without fill");
		}
		for (const [, reference] of xml.matchAll(/<c:f>([^<]+)<\/c:f>/g)) {
			const name = /^'((?:[^']|'')+)'!\$[A-Z]{1,3}\$\d+:\$[A-Z]{1,3}\$\d+$/.exec(reference ?? "")?.[1];
			if (!sheets.some((sheet) => sheet.replaceAll("&apos;", "'") === name?.replaceAll("''", "'")))
				problems.push(`drawn from nowhere: ${reference}`);
		}
		return problems.map((problem) => `${path}: ${problem}`);
	});
}

function isInOrder(names: readonly string[], order: readonly string[]): boolean {
	const places = names.map((name) => order.indexOf(name.replace(/^c:/, "")));
	return places.every((place, at) => place >= 0 && place >= (places[at - 1] ?? 0));
}

function checkSheet(xml: string, styles: string, strings: number): string[] {
	const problems: string[] = [];
	const body = xml.slice(xml.indexOf("<worksheet"));
	const order = topLevel(body).map((name) => WORKSHEET_ORDER.indexOf(name));
	if (order.some((place, index) => place < 0 || place < (order[index - 1] ?? 0)))
		problems.push(`parts out of order: ${topLevel(body).join(" ")}`);
	problems.push(...checkCells(xml, count(section(styles, "cellXfs"), "xf")));
	const dxfs = count(section(styles, "dxfs"), "dxf");
	for (const [, index] of xml.matchAll(/ t="s"><v>(\d+)</g))
		if (Number(index) >= strings) problems.push(`no shared string ${index}`);
	for (const [, id] of xml.matchAll(/dxfId="(\d+)"/g)) if (Number(id) >= dxfs) problems.push(`no dxf ${id}`);
	for (const [tag] of xml.matchAll(/<dataValidation [^>]+>/g)) {
		if (plain(attribute(tag, "prompt")).length > 255) problems.push("prompt over 255");
		if (plain(attribute(tag, "promptTitle")).length > 32) problems.push("prompt title over 32");
	}
	problems.push(...checkMerges(xml));
	return problems;
}

/** Rows and cells in order, in their places, with styles that exist. */
function checkCells(xml: string, xfs: number): string[] {
	const problems: string[] = [];
	let row = 0;
	for (const [tag] of xml.matchAll(/<(?:row|c) [^>]+>/g)) {
		if (tag.startsWith("<row")) {
			const next = Number(attribute(tag, "r"));
			if (next <= row) problems.push(`rows out of order at ${next}`);
			if (Number(attribute(tag, "ht") || 0) > 409) problems.push(`row ${next} is higher than 409 pt`);
			row = next;
		} else {
			if (!attribute(tag, "r").endsWith(String(row))) problems.push(`${tag} is not in row ${row}`);
			if (Number(attribute(tag, "s") || 0) >= xfs) problems.push(`no style: ${tag}`);
		}
	}
	return problems;
}

function checkMerges(xml: string): string[] {
	const problems: string[] = [];
	const merges = [...xml.matchAll(/<mergeCell ref="([^"]+)"/g)].map(([, range]) => corners(range ?? ""));
	merges.forEach((a, index) => {
		for (const b of merges.slice(index + 1))
			if (a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom)
				problems.push(`merges overlap at row ${b.top}`);
	});
	return problems;
}

/** Names of the worksheet's own children, each once where it repeats in a row. */
function topLevel(xml: string): string[] {
	const names: string[] = [];
	let depth = 0;
	for (const [, end, name, self] of xml.matchAll(/<(\/?)([A-Za-z][\w:]*)[^<>]*?(\/?)>/g)) {
		if (end) depth--;
		else {
			if (depth === 1 && names.at(-1) !== name) names.push(name ?? "");
			if (!self) depth++;
		}
	}
	return names;
}

function corners(range: string) {
	const [from, to] = range.split(":").map((address) => {
		const [, letters = "", row = "0"] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
		return { row: Number(row), column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) };
	});
	return { top: from!.row, left: from!.column, bottom: (to ?? from)!.row, right: (to ?? from)!.column };
}

function attribute(tag: string, name: string): string {
	return new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? "";
}

function section(xml: string, name: string): string {
	return new RegExp(`<${name}[ >][\\s\\S]*?</${name}>`).exec(xml)?.[0] ?? "";
}

function count(xml: string, element: string): number {
	return xml.match(new RegExp(`<${element}[ />]`, "g"))?.length ?? 0;
}

/** As long as the reader sees it. */
function plain(text: string): string {
	return text.replace(/&#?\w+;/g, "x");
}
