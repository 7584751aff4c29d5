import { readFileSync } from "node:fs";
import { checkReturns, fillIn, layOutAllUnits, mergeReturns, type ReturnedFile } from "../../src/app";
import { type Notice, parseNotice, parsePeriod, type ReportingPeriod } from "../../src/core";
import { readPlainText, readWorkbook } from "../../src/files";
import { makeNotice } from "../support/notices";

/** How many units' workbooks come back. */
const COUNTS = [30, 300];
const ITEMS = 10;

const period = parsePeriod("2024Q2") as ReportingPeriod;

console.log("task                                   n     total ms   ms each");
await measureNotice();
for (const count of COUNTS) await measureReturns(count);

async function measureNotice(): Promise<void> {
	const text = readFileSync("assets/sample/notice.txt", "utf8");
	await measure("parse a notice", 50, async () => {
		for (let run = 0; run < 50; run++) parseNotice(readPlainText(text));
	});
}

async function measureReturns(count: number): Promise<void> {
	const notice = noticeOf(count);
	const units = notice.items.flatMap((item) => item.units.map((unit) => unit.name));
	await measure("lay out units' workbooks", count, async () => {
		for await (const _ of layOutAllUnits(notice, period));
	});
	const files: ReturnedFile[] = [];
	for (const [at, unit] of units.entries()) files.push(await filled(notice, unit, at));
	await measure("read returned workbooks", count, async () => {
		for (const { bytes } of files) await readWorkbook(bytes);
	});
	await measure("read and check", count, () => checkReturns(files, { notice, period }));
	await measure("merge, end to end", count, () => mergeReturns(files, { notice, period }));
}

/** A notice of ten items over so many units, each with one item of its own. */
function noticeOf(count: number): Notice {
	return makeNotice({
		items: Array.from({ length: ITEMS }, (_, item) => ({
			name: `实施第${item + 1}项惠民行动`,
			units: Array.from({ length: count / ITEMS }, (_, unit) => `云泽${item * (count / ITEMS) + unit + 1}镇`),
			targets: [
				["开展健康讲座20场", 20, "场"],
				["培训妇女800人", 800, "人"],
			],
		})),
	});
}

async function filled(notice: Notice, unit: string, at: number): Promise<ReturnedFile> {
	const no = notice.items.find((item) => item.units.some((each) => each.name === unit))?.no ?? 1;
	const progress = `本季度开展健康讲座${(at % 7) + 2}场，截至6月底累计开展${(at % 7) + 9}场；培训妇女${300 + at}人，发放宣传材料${at * 13}份。`;
	const answers = {
		unit,
		fillDate: "2024年7月1日",
		rows: { [no]: { progress: progress.repeat(3), deadline: "2024年12月底" } },
	};
	return { file: `${unit}.xlsx`, bytes: await fillIn(notice, period, answers), modified: null };
}

async function measure(task: string, count: number, work: () => Promise<unknown>): Promise<void> {
	const start = performance.now();
	await work();
	const total = performance.now() - start;
	const columns = [
		task.padEnd(34),
		String(count).padStart(6),
		total.toFixed(0).padStart(12),
		(total / count).toFixed(2).padStart(9),
	];
	console.log(columns.join(" "));
}
