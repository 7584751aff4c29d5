import { readFileSync } from "node:fs";
import * as XLSX from "@e965/xlsx";
import { layOutUnit, loadNoticeText, type MergedReturns, mergeReturns, type ReturnOptions } from "../../src/app";
import { mergeJson } from "../../src/cli/json/returns-json";
import { type Notice, parsePeriod } from "../../src/core";
import honest from "../fixtures/returns/honest.json";
import { SAMPLE_NOTICE } from "./cli";
import type { MergeJson } from "./contract-json";
import type { Filling, Fillings } from "./fill";
import { ForeignForm } from "./foreign-form";

// Returns of the sample notice, made and merged in this process: a merge takes milliseconds, so that there may be many.

export type Unit = keyof typeof honest;
export const sampleNotice: Notice = loadNoticeText(readFileSync(SAMPLE_NOTICE, "utf8"));
const SAVED = "2025-07-01T02:00:00Z";

const blanks = new Map<string, Promise<Uint8Array>>();

/** A unit's blank workbook as we lay it out. */
export function blankForm(unit: string, period = "2025Q2"): Promise<Uint8Array> {
	const key = `${period} ${unit}`;
	const made = blanks.get(key) ?? layOutUnit(sampleNotice, parsePeriod(period)!, unit);
	blanks.set(key, made);
	return made;
}

export function answersOf(unit: Unit): Filling {
	return (honest as Fillings)[unit]!;
}

/** A unit's honest form as another program saves it: styles lost, metadata kept. */
export async function foreignForm(unit: Unit, period = "2025Q2"): Promise<ForeignForm> {
	return new ForeignForm(await blankForm(unit, period)).fill(answersOf(unit));
}

export interface Merged extends MergedReturns {
	json: MergeJson;
}

/** Merges files by name, against the sample notice and the second quarter unless said otherwise. */
export async function mergeFiles(
	files: Record<string, Uint8Array | { bytes: Uint8Array; modified: string }>,
	options: ReturnOptions = { notice: sampleNotice, period: parsePeriod("2025Q2")! },
): Promise<Merged> {
	const returned = Object.entries(files).map(([file, content]) =>
		content instanceof Uint8Array ? { file, bytes: content, modified: SAVED } : { file, ...content },
	);
	const result = await mergeReturns(returned, options);
	return { ...result, json: JSON.parse(JSON.stringify(mergeJson(result))) as MergeJson };
}

/** Texts of a sheet, row by row, as another program reads it. */
export function sheetTexts(bytes: Uint8Array, sheet: string): string[][] {
	const book = XLSX.read(bytes, { type: "array" });
	const rows = XLSX.utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, defval: "" });
	return rows.map((row) => row.map(String));
}

/** Which of these texts stand in no cell of their own in the merged workbook, as another program reads it. */
export function lostTexts(bytes: Uint8Array, texts: string[]): string[] {
	const book = XLSX.read(bytes, { type: "array" });
	const cells = book.SheetNames.flatMap((name) =>
		Object.values(book.Sheets[name]!).map((cell) => String((cell as XLSX.CellObject)?.v ?? "")),
	);
	const left = new Map<string, number>();
	for (const text of cells) left.set(text, (left.get(text) ?? 0) + 1);
	return texts.filter((text) => {
		const count = left.get(text) ?? 0;
		left.set(text, count - 1);
		return count < 1;
	});
}

/** The texts that a filling puts into a form's 进度 and 完成时限 cells. */
export function textsOf({ rows }: Filling): string[] {
	return Object.values(rows).flatMap(({ progress, deadline }) => [progress ?? "", deadline ?? ""]);
}
