import type { FormStamp } from "./form";
import { SCHEMAS } from "./schemas";
import type { WorkbookData } from "./sheet";
import { VERSION } from "./version";

/** Name of the very hidden sheet that carries the stamp. */
export const STAMP_SHEET = "_shishi";
/** Prefix of the custom document properties that repeat it. */
export const STAMP_PROPERTY = "shishi.";
export const LAYOUT_VERSION = SCHEMAS.workbook.version;

/** Below Excel's 32,767 characters a cell. */
const CHUNK = 30_000;

/** A stamp as rows of key and value, with the notice's JSON in pieces that fit a cell. */
export function stampRows(stamp: FormStamp, noticeJson: string): [key: string, value: string][] {
	const rows = stampEntries(stamp);
	for (let start = 0, piece = 1; start < noticeJson.length; piece++) {
		const end = start + CHUNK - (isHighSurrogate(noticeJson.charCodeAt(start + CHUNK - 1)) ? 1 : 0);
		rows.push([`notice#${piece}`, noticeJson.slice(start, end)]);
		start = end;
	}
	return rows;
}

/** The first half of a character such as 𠮷, which must not stand alone in a cell. */
function isHighSurrogate(code: number): boolean {
	return code >= 0xd800 && code <= 0xdbff;
}

/** The stamp as custom document properties (without the notice), and the program's version for whoever looks into it. */
export function stampProperties(stamp: FormStamp): Record<string, string> {
	const entries: [string, string][] = [...stampEntries(stamp), ["program", VERSION]];
	return Object.fromEntries(entries.map(([key, value]) => [STAMP_PROPERTY + key, value]));
}

function stampEntries(stamp: FormStamp): [string, string][] {
	return [
		["layoutVersion", String(stamp.layoutVersion)],
		["noticeId", stamp.noticeId],
		["period", stamp.period],
		["unit", stamp.unit ?? ""],
		["checkCode", stamp.checkCode],
	];
}

/**
 * Reads the stamp back, from the hidden sheet or, where that is gone, from the document properties. It comes from
 * outside: every value is a claim, never a fact.
 * @returns null where there is none.
 */
export function parseStamp(workbook: WorkbookData): { stamp: FormStamp; noticeJson: string | null } | null {
	const values = new Map<string, string>();
	for (const [name, value] of workbook.properties)
		if (name.startsWith(STAMP_PROPERTY)) values.set(name.slice(STAMP_PROPERTY.length), value);
	for (const [key, value] of sheetPairs(workbook)) values.set(key, value);
	const noticeId = values.get("noticeId");
	if (!noticeId) return null;
	let noticeJson = "";
	for (let piece = 1; values.has(`notice#${piece}`); piece++) noticeJson += values.get(`notice#${piece}`);
	return {
		stamp: {
			layoutVersion: Number(values.get("layoutVersion")) || 0,
			noticeId,
			period: values.get("period") ?? "",
			unit: values.get("unit") || null,
			checkCode: values.get("checkCode") ?? "",
		},
		noticeJson: noticeJson || null,
	};
}

function sheetPairs(workbook: WorkbookData): [string, string][] {
	const sheet = workbook.sheets.find((each) => each.name === STAMP_SHEET);
	const keys = new Map<number, string>();
	const pairs: [string, string][] = [];
	for (const { row, column, value } of sheet?.cells ?? []) {
		const text = value.kind === "error" ? "" : value.text;
		if (column === 0) keys.set(row, text);
		const key = keys.get(row);
		if (column === 1 && key) pairs.push([key, text]);
	}
	return pairs;
}
