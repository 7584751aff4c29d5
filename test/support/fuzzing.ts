import { readFileSync } from "node:fs";
import { read, write } from "@e965/xlsx";
import { zipSync } from "fflate";
import { CannotProceed, checkReturns, layOutUnit, loadNotice, mergeReturns } from "../../src/app";
import { type Notice, parsePeriod, type ReportingPeriod, saveNotice, unitsOf } from "../../src/core";
import { escapeText } from "../../src/files/write/text";
import { fillWorkbook } from "./fill";
import { type Dice, diceOf, mutated, mutatedText } from "./mutations";

/** Sound files of every kind, to be broken. */
export interface FuzzSeeds {
	notice: Notice;
	period: ReportingPeriod;
	/** A unit's workbook as it was handed out. */
	blank: Uint8Array;
	/** A form that must be merged whatever stands beside it. */
	sound: Uint8Array;
	files: [name: string, bytes: Uint8Array][];
}

const FIXTURES = "test/fixtures/documents";
/** Characters that one cell of the merged workbook can hold. */
const MOST_CELL = 32_767;
/** Milliseconds of processor time that one small file may take. */
const MOST_MS = 10_000;

const FILL_DATE = "2025年7月1日";
const ANSWER = {
	progress:
		"截至6月底，累计完成11260人次，占年度任务的56.3%，其中二季度完成6830人次；新建幼儿园3所（甲镇1所、乙镇2所）。\n下一步，力争9月底前完成全部任务。",
	deadline: "2025年12月底",
};
/** A form as office systems save it: a web page. */
const pageOf = (unit: string) =>
	`<html xmlns:x="urn:schemas-microsoft-com:office:excel"><meta charset=gbk><table border=1><tr><td colspan="5">2025年为全县妇女儿童办实事工作进展情况报表</td></tr><tr><td>单位：<td>${unit}<td>填报时间：</td><td colspan=2>${FILL_DATE}</td></tr><tr><th>序号</th><th>实事名称</th><th>责任单位</th><th>进度</th><th>完成时限</th></tr><tr><td rowspan="2">1</td><td>实施“两癌”免费检查</td><td>${unit}</td><td>${ANSWER.progress.replace("\n", "<br/>")}&nbsp;&amp;</td><td>${ANSWER.deadline}</td></tr></table></html>`;

export async function fuzzSeeds(): Promise<FuzzSeeds> {
	const text = readFileSync("assets/sample/notice.txt");
	const notice = await loadNotice(text);
	const period = parsePeriod("2025Q2") as ReportingPeriod;
	const [first = "", second = ""] = unitsOf(notice);
	const blank = await layOutUnit(notice, period, first);
	const fill = (bytes: Uint8Array) => fillWorkbook(bytes, { fillDate: FILL_DATE, rows: { 1: ANSWER, 3: ANSWER } });
	const xlsx = fill(blank);
	const convert = (bookType: "biff8" | "biff5" | "ods" | "xlsb" | "xlml") => {
		const book = read(xlsx, { type: "array" });
		// The library grumbles about the rows repeated in print.
		if (book.Workbook) book.Workbook.Names = [];
		return new Uint8Array(write(book, { bookType, type: "array" }));
	};
	const sound = fill(await layOutUnit(notice, period, second));
	const merged = await mergeReturns([{ file: "好.xlsx", bytes: sound, modified: null }], { notice, period });
	return {
		notice,
		period,
		blank,
		sound,
		files: [
			["表.xlsx", xlsx],
			["汇总.xlsx", merged.bytes],
			["表.xls", convert("biff8")],
			["旧表.et", convert("biff5")],
			["表.xml", convert("xlml")],
			["网页.xls", new TextEncoder().encode(pageOf(first))],
			// Made anew each time, of texts.
			["填报.xlsx", new Uint8Array()],
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
	const bytes = sound.length > 0 ? mutated(sound, dice) : formOfMutatedTexts(seeds, dice);
	const before = process.cpuUsage();
	const problem =
		(await refusedOr("loadNotice", loadNotice(bytes))) ??
		(await throughReturns(seeds, name, bytes)) ??
		(await refusedOr("previous", withPrevious(seeds, bytes)));
	const { user, system } = process.cpuUsage(before);
	if (problem) return `${name}, round ${round}: ${problem}`;
	if (Object.keys(Object.prototype).length > 0) return `${name}, round ${round}: a prototype was changed`;
	return user + system > MOST_MS * 1000 ? `${name}, round ${round}: took ${(user + system) / 1e6} s` : null;
}

/** A sound workbook whose texts a clerk, or what stands between, did strange things to. */
function formOfMutatedTexts({ blank }: FuzzSeeds, dice: Dice): Uint8Array {
	const text = (sound: string) => escapeText(mutatedText(sound, dice).slice(0, MOST_CELL));
	const row = () => ({ progress: text(ANSWER.progress), deadline: text(ANSWER.deadline) });
	return fillWorkbook(blank, { fillDate: text(FILL_DATE), rows: { 1: row(), 3: row() } });
}

function withPrevious({ notice, period, sound }: FuzzSeeds, previous: Uint8Array): Promise<unknown> {
	return mergeReturns([{ file: "好.xlsx", bytes: sound, modified: null }], { notice, period, previous });
}

/** Done, or refused in a sentence. */
async function refusedOr(name: string, work: Promise<unknown>): Promise<string | null> {
	try {
		await work;
		return null;
	} catch (error) {
		return error instanceof CannotProceed && isOneLine(error.message) ? null : `${name} threw ${String(error)}`;
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
