import type { SheetData, WorkbookData } from "../../../core/model";
import type { ReadLimits } from "../../read-limits";
import { damagedFile, tooLargeFile } from "../../unreadable-file";
import type { XmlHandler, XmlTag } from "../../xml";
import { CellBudget } from "../budget";
import { inOrder } from "../order";
import { PartMemory } from "../part-memory";
import { cellText } from "./cell-text";
import { readProperties } from "./document-properties";
import { OoxmlPackage, type Relationship } from "./package";
import { SharedStrings } from "./shared-strings";
import { type SheetContext, SheetReader } from "./sheet";
import { Styles } from "./styles";

/**
 * Reads an .xlsx, .xlsm or .xltx by its relationships, wherever its parts lie.
 * @param wanted names of the only sheets to read; all where left out
 * @throws UnreadableFile
 */
export function readXlsx(bytes: Uint8Array, limits: ReadLimits, wanted?: readonly string[]): WorkbookData {
	const parts = new OoxmlPackage(bytes, limits);
	const workbookPath = targetOf(parts.relationships(""), "officedocument") ?? "xl/workbook.xml";
	const list = new SheetList(limits);
	if (!parts.scan(workbookPath, list)) throw damagedFile("缺少工作簿部件");
	const links = parts.relationships(workbookPath);
	const context = readContext(parts, links, list, limits);
	const listed = wanted ? list.sheets.filter(({ name }) => wanted.includes(name)) : list.sheets;
	return { sheets: listed.map((sheet) => readSheet(parts, links, sheet, context)), ...readProperties(parts) };
}

const STYLES = new PartMemory(() => new Styles());

function readContext(parts: OoxmlPackage, links: Relationship[], list: SheetList, limits: ReadLimits): SheetContext {
	const shared = new SharedStrings(limits);
	const strings = targetOf(links, "sharedstrings");
	if (strings !== null) parts.scan(strings, shared);
	const stylesPath = targetOf(links, "styles");
	const styles = (stylesPath !== null && parts.read(stylesPath, STYLES)) || new Styles();
	return { strings: shared.strings, styles, date1904: list.date1904, budget: new CellBudget(limits) };
}

function readSheet(parts: OoxmlPackage, links: Relationship[], sheet: ListedSheet, context: SheetContext): SheetData {
	const reader = new SheetReader(context);
	const link = links.find(({ id }) => id === sheet.link);
	// Chart sheets and the like have a name in the list, but no cells.
	if (link?.type === "worksheet" && !parts.scan(link.target, reader, () => reader.isBlank()))
		throw damagedFile(`缺少工作表“${sheet.name}”的部件`);
	return { name: sheet.name, state: sheet.state, cells: inOrder(reader.cells), merges: reader.merges };
}

function targetOf(links: Relationship[], wanted: string): string | null {
	return links.find(({ type }) => type === wanted)?.target ?? null;
}

interface ListedSheet {
	name: string;
	state: SheetData["state"];
	/** Id of the relationship to its part. */
	link: string;
}

/** The workbook part: its sheets in order, and where its dates begin to count. */
class SheetList implements XmlHandler {
	readonly sheets: ListedSheet[] = [];
	date1904 = false;
	readonly #limits: ReadLimits;

	constructor(limits: ReadLimits) {
		this.#limits = limits;
	}

	open(name: string, tag: XmlTag): boolean {
		if (name === "workbook" || name === "sheets") return true;
		if (name === "workbookPr") this.date1904 = isTrue(tag.get("date1904"));
		if (name === "sheet") this.#addSheet(tag);
		return false;
	}

	#addSheet(tag: XmlTag): void {
		if (this.sheets.length >= this.#limits.sheets) throw tooLargeFile(`工作表超过 ${this.#limits.sheets} 个`);
		const state = tag.get("state");
		this.sheets.push({
			name: cellText(tag.get("name") ?? ""),
			state: state === "hidden" || state === "veryHidden" ? state : "visible",
			link: tag.getPrefixed("id") ?? "",
		});
	}
}

function isTrue(value: string | null): boolean {
	return value === "1" || value === "true";
}
