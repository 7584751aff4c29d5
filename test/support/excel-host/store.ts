import { shownNumber } from "../../../src/app/shown-number";
import { type CellRange, type CellValue, cellAddress, parseAddress, type WorkbookData } from "../../../src/core";
import { HostError } from "./host-object";

/** What the workbook of this model holds. Tests look at it and change it as a user would. */
export interface StoredWorkbook {
	sheets: StoredSheet[];
	active: StoredSheet | null;
	properties: Map<string, unknown>;
	xmlParts: { id: string; xml: string }[];
	structureProtected: boolean;
}

export interface StoredSheet {
	id: string;
	name: string;
	visibility: "Visible" | "Hidden" | "VeryHidden";
	/** By A1 address. */
	cells: Map<string, StoredCell>;
	/** Cells that may be filled in while the sheet is protected, and other formats, by A1 address. */
	unlocked: Set<string>;
	formats: Map<string, Record<string, unknown>>;
	merges: CellRange[];
	protection: Record<string, unknown> | null;
	conditionalFormats: StoredConditionalFormat[];
	charts: StoredChart[];
	validations: { range: CellRange; rule: unknown; prompt: unknown }[];
	page: Record<string, unknown>;
	printArea: string | null;
	printTitleRows: string | null;
	frozenRows: number;
	filter: CellRange | null;
	gridlines: boolean;
	selected: string | null;
	properties: Map<string, string>;
}

export interface StoredCell {
	value: string | number | boolean;
	formula?: string;
	format: string;
	error?: true;
}

export interface StoredConditionalFormat {
	id: string;
	type: string;
	areas: CellRange[];
	formula: string;
	rule: unknown;
	fill: Record<string, unknown>;
	font: Record<string, unknown>;
	bar: Record<string, unknown>;
}

export interface StoredChart {
	id: string;
	type: string;
	/** A1 addresses of the cells it is drawn from and of those it covers. */
	source: string;
	place: string;
	title: Record<string, unknown>;
	legend: Record<string, unknown>;
	categoryAxis: Record<string, unknown>;
	valueAxis: Record<string, unknown>;
	gridlines: Record<string, unknown>;
	series: { fill: string; labels: Record<string, unknown>; GapWidth: number; HasDataLabels: boolean }[];
}

let lastId = 0;

export function newId(): string {
	lastId++;
	return `{00000000-0000-0000-0000-${String(lastId).padStart(12, "0")}}`;
}

export function emptySheet(name: string): StoredSheet {
	return {
		id: newId(),
		name,
		visibility: "Visible",
		cells: new Map(),
		unlocked: new Set(),
		formats: new Map(),
		merges: [],
		protection: null,
		conditionalFormats: [],
		charts: [],
		validations: [],
		page: {},
		printArea: null,
		printTitleRows: null,
		frozenRows: 0,
		filter: null,
		gridlines: true,
		selected: null,
		properties: new Map(),
	};
}

/** Sheets as read from a file: cells, merged areas and state; what else a file holds this model does not know. */
export function sheetsOf({ sheets }: WorkbookData): StoredSheet[] {
	const states = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
	return sheets.map(({ name, state, cells, merges }) => ({
		...emptySheet(name),
		visibility: states[state],
		merges: [...merges],
		cells: new Map(
			cells.map(({ row, column, value, formula }) => [
				cellAddress(row, column),
				{ ...storedValue(value), ...(formula === undefined ? {} : { formula: `=${formula}` }) },
			]),
		),
	}));
}

function storedValue(value: CellValue): StoredCell {
	switch (value.kind) {
		case "number":
			return { value: value.number, format: "General" };
		case "boolean":
			return { value: value.boolean, format: "General" };
		case "date":
			return { value: Date.parse(value.date.slice(0, 10)) / 86_400_000 + 25_569, format: "yyyy-mm-dd" };
		case "error":
			return { value: value.text, format: "General", error: true };
		case "text":
			return { value: value.text, format: "General" };
	}
}

/** A value as it comes to stand in a cell: an apostrophe makes text of anything, figures become numbers. */
export function entered(raw: unknown, format: string): StoredCell | null {
	if (raw === "" || raw === null || raw === undefined) return null;
	if (typeof raw === "number" || typeof raw === "boolean") return { value: raw, format };
	const text = String(raw);
	if (text.length > 32_767 + (text.startsWith("'") ? 1 : 0)) throw new HostError("InvalidArgument");
	if (text.startsWith("'")) return { value: text.slice(1), format };
	if (format === "@") return { value: text, format };
	if (text.startsWith("=")) return { value: 0, formula: text, format };
	const number = Number(text);
	return { value: text.trim() !== "" && Number.isFinite(number) ? number : text, format };
}

/** What the sheet shows. */
export function shownText({ value, format }: StoredCell): string {
	if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
	if (typeof value === "number") return shownNumber(value, format, false).text;
	return value.length > 1024 ? "#".repeat(255) : value;
}

export function typeOfCell(cell: StoredCell | undefined): string {
	if (!cell) return "Empty";
	if (cell.error) return "Error";
	return { string: "String", number: "Double", boolean: "Boolean" }[typeof cell.value as "string"];
}

export function addressesIn({ top, left, bottom, right }: CellRange): string[] {
	const found: string[] = [];
	for (let row = top; row <= bottom; row++)
		for (let column = left; column <= right; column++) found.push(cellAddress(row, column));
	return found;
}

export const WHOLE_SHEET: CellRange = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** `D5`, `A1:C3` */
export function parseRange(address: string): CellRange {
	const [first, second] = address.split(":").map((part) => parseAddress(part.replaceAll("$", "")));
	if (!first || second === null) throw new HostError("InvalidArgument", `No range: ${address}`);
	const last = second ?? first;
	return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

export function overlap(a: CellRange, b: CellRange): boolean {
	return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
}

export function shownRange({ top, left, bottom, right }: CellRange): string {
	return `${cellAddress(top, left)}:${cellAddress(bottom, right)}`;
}

/** The least range that holds all values; null where there are none. */
export function usedRange(sheet: StoredSheet): CellRange | null {
	const places = [...sheet.cells.keys()].map((address) => parseRange(address));
	if (places.length === 0) return null;
	return {
		top: Math.min(...places.map(({ top }) => top)),
		left: Math.min(...places.map(({ left }) => left)),
		bottom: Math.max(...places.map(({ top }) => top)),
		right: Math.max(...places.map(({ left }) => left)),
	};
}
