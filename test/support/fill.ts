import { readFileSync, writeFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** What a unit writes into its form. Rows by the item's number; "" or absent leaves a cell blank. */
export interface Filling {
	unit?: string;
	fillDate?: string;
	rows: Record<string, { progress?: string; deadline?: string }>;
}

/** Every unit's answers for one period. */
export type Fillings = Record<string, Filling>;

/**
 * Fills in a workbook of ours by changing the cells' XML in place: every other part and byte of the workbook stays, as
 * with a program that keeps what it does not know. Knows of the form only its header words.
 */
export function fillWorkbook(bytes: Uint8Array, filling: Filling): Uint8Array {
	const parts = unzipSync(bytes);
	const path = Object.keys(parts).find((name) => name === "xl/worksheets/sheet1.xml");
	if (!path) throw new Error("no first sheet");
	const strings = sharedStrings(parts["xl/sharedStrings.xml"]);
	let xml = strFromU8(parts[path]!);
	const cells = readCells(xml, strings);
	const put = (address: string | null, text: string | undefined) => {
		if (address !== null && text) xml = replaceCell(xml, address, text);
	};
	put(afterLabel(cells, /^单位/), filling.unit);
	put(afterLabel(cells, /^填报时间/), filling.fillDate);
	const header = cells.find(({ text }) => text.trim() === "实事名称");
	if (!header) throw new Error("no header row");
	const columnOf = (word: RegExp) => cells.find(({ row, text }) => row === header.row && word.test(text))?.column;
	const [no, progress, deadline] = [columnOf(/序号/), columnOf(/进度/), columnOf(/完成时限/)];
	for (const { row, column, text } of cells) {
		if (row <= header.row || column !== no) continue;
		put(`${progress}${row}`, filling.rows[text]?.progress);
		put(`${deadline}${row}`, filling.rows[text]?.deadline);
	}
	return zipSync({ ...parts, [path]: strToU8(xml) });
}

export function fillFile(from: string, to: string, filling: Filling): void {
	writeFileSync(to, fillWorkbook(readFileSync(from), filling));
}

interface Cell {
	row: number;
	column: string;
	text: string;
}

function readCells(xml: string, strings: string[]): Cell[] {
	return [...xml.matchAll(/<c r="([A-Z]+)(\d+)"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(
		([, column, row, attributes, inner]) => {
			const value = /<v>(.*?)<\/v>/s.exec(inner ?? "")?.[1] ?? "";
			const inline = textOf(inner ?? "");
			const text = /t="s"/.test(attributes ?? "") ? (strings[Number(value)] ?? "") : inline || unescapeXml(value);
			return { row: Number(row), column: column ?? "", text };
		},
	);
}

/** The cell after a label; with a label over several columns, the one after the last of them. */
function afterLabel(cells: Cell[], label: RegExp): string | null {
	const at = cells.findIndex(({ text }) => label.test(text.trim()) && /[：:]\s*$/.test(text));
	const next = cells.slice(at + 1).find(({ row, text }) => row === cells[at]?.row && !/[：:]/.test(text));
	return at < 0 || !next ? null : next.column + next.row;
}

function replaceCell(xml: string, address: string, text: string): string {
	const found = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>.*?</c>)`, "s").exec(xml);
	if (!found) throw new Error(`no cell ${address}`);
	const attributes = (found[1] ?? "").replace(/ t="\w+"/, "");
	const cell = `<c r="${address}"${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;
	return xml.slice(0, found.index) + cell + xml.slice(found.index + found[0].length);
}

function sharedStrings(part: Uint8Array | undefined): string[] {
	if (!part) return [];
	return [...strFromU8(part).matchAll(/<si>(.*?)<\/si>/gs)].map(([, inner]) => textOf(inner ?? ""));
}

function textOf(xml: string): string {
	return [...xml.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text]) => unescapeXml(text ?? "")).join("");
}

function escapeXml(text: string): string {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

function unescapeXml(xml: string): string {
	return xml
		.replaceAll("&lt;", "<")
		.replaceAll("&gt;", ">")
		.replaceAll("&quot;", '"')
		.replaceAll("&apos;", "'")
		.replaceAll("&amp;", "&");
}
