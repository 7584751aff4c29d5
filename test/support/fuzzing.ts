import { readFileSync } from "node:fs";
import { read, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { CannotProceed, checkReturns, layOutUnit, loadNotice, mergeReturns } from "../../src/app";
import { type Notice, parsePeriod, type ReportingPeriod, saveNotice, unitsOf } from "../../src/core";
import { fillWorkbook } from "./fill";
import { diceOf, mutated } from "./mutations";

/** Sound files of every kind, to be broken. */
export interface FuzzSeeds {
	notice: Notice;
	period: ReportingPeriod;
	/** A form that must be merged whatever stands beside it. */
	sound: Uint8Array;
	files: [name: string, bytes: Uint8Array][];
}

const FIXTURES = "test/fixtures/documents";
/** Milliseconds of processor time that one small file may take. */
const MOST_MS = 10_000;

export async function fuzzSeeds(): Promise<FuzzSeeds> {
	const text = readFileSync("assets/sample/notice.txt");
	const notice = await loadNotice(text);
	const period = parsePeriod("2025Q2") as ReportingPeriod;
	const [first = "", second = ""] = unitsOf(notice);
	const answers = { progress: "截至6月底，累计完成11260人次，其中二季度完成6830人次。", deadline: "2025年12月底" };
	const filled = async (unit: string) =>
		fillWorkbook(await layOutUnit(notice, period, unit), {
			fillDate: "2025年7月1日",
			rows: { 1: answers, 3: answers },
		});
	const xlsx = await filled(first);
	const convert = (bookType: "biff8" | "ods" | "xlsb") => {
		const book = read(xlsx, { type: "array" });
		// The library grumbles about the rows repeated in print.
		if (book.Workbook) book.Workbook.Names = [];
		return new Uint8Array(write(book, { bookType, type: "array" }));
	};
	return {
		notice,
		period,
		sound: await filled(second),
		files: [
			["表.xlsx", xlsx],
			["表.xls", convert("biff8")],
			["表.ods", convert("ods")],
			["表.xlsb", convert("xlsb")],
			["表.docx", readFileSync(`${FIXTURES}/form.docx`)],
			["表.doc", readFileSync(`${FIXTURES}/form.doc`)],
			["表.pdf", readFileSync(`${FIXTURES}/form.pdf`)],
			["通知.txt", text],
			["通知.json", new TextEncoder().encode(saveNotice(notice))],
			["表.zip", zipSync({ "甲/表.xlsx": xlsx, "表.docx": readFileSync(`${FIXTURES}/form.docx`) })],
		],
	};
}

/** Breaks one file and takes it through the use cases. @returns what went wrong; null where nothing did. */
export async function fuzzOnce(seeds: FuzzSeeds, round: number): Promise<string | null> {
	const dice = diceOf(round);
	const [name, sound] = seeds.files[round % seeds.files.length] ?? ["", new Uint8Array()];
	const bytes = mutated(sound, dice);
	const before = process.cpuUsage();
	const problem = (await throughNotice(bytes)) ?? (await throughReturns(seeds, name, bytes));
	const { user, system } = process.cpuUsage(before);
	if (problem) return `${name}, round ${round}: ${problem}`;
	if (Object.keys(Object.prototype).length > 0) return `${name}, round ${round}: a prototype was changed`;
	return user + system > MOST_MS * 1000 ? `${name}, round ${round}: took ${(user + system) / 1e6} s` : null;
}

async function throughNotice(bytes: Uint8Array): Promise<string | null> {
	try {
		await loadNotice(bytes);
		return null;
	} catch (error) {
		return error instanceof CannotProceed && isOneLine(error.message) ? null : `loadNotice threw ${String(error)}`;
	}
}

/** The broken file ends as merged, replaced or refused with a reason; the sound one beside it is merged. */
async function throughReturns(
	{ notice, period, sound }: FuzzSeeds,
	file: string,
	bytes: Uint8Array,
): Promise<string | null> {
	const files = [
		{ file, bytes, modified: null },
		{ file: "好.xlsx", bytes: sound, modified: null },
	];
	try {
		const { context, checked, failures } = await checkReturns(files, { notice, period });
		if (!context || checked.length + failures.length < 2) return "a file was passed over in silence when checking";
		const { outcome, cellsKept } = await mergeReturns(files, { notice, period });
		if (outcome.files.find((each) => each.file === "好.xlsx")?.status !== "merged")
			return "the sound form was not merged";
		const others = outcome.files.filter((each) => each.file !== "好.xlsx");
		if (others.length === 0) return "the file was passed over in silence";
		if (others.some(({ status, reason }) => status === "rejected" && !reason)) return "refused without a reason";
		return cellsKept === outcome.cellsRead ? null : `kept ${cellsKept} of ${outcome.cellsRead} cells`;
	} catch (error) {
		return `threw ${error instanceof Error ? error.stack : String(error)}`;
	}
}

function isOneLine(message: string): boolean {
	return /\p{Script=Han}/u.test(message) && !message.includes("\n");
}
