// npm run bench [-- --full]: what the work costs, beside what others take for merely reading the same files.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkOpenWorkbook, layOutAllUnits, mergeReturns, type ReturnedFile, type ReturnsWork } from "../../src/app";
import {
	type CheckContext,
	checkForm,
	DEFAULT_SETTINGS,
	type Notice,
	parseNotice,
	type ReturnedForm,
	readReturn,
} from "../../src/core";
import { readPlainText, readWorkbook } from "../../src/files";
import { builtScript } from "./built";
import { lastingCrew } from "./lasting-crew";
import { OTHER_READERS, openpyxlMilliseconds, readFloor } from "./other-readers";
import { measurePages } from "./pages";
import { printQuality } from "./quality";
import { CELLS_A_FORM, noticeForTowns, noticeNaming, PERIOD, returnedFiles } from "./returned-files";
import { type Measured, measureInTurn, median, printHeader, printLine } from "./table";

const FULL = process.argv.includes("--full");
const COUNTS = FULL ? [30, 300, 3000] : [30, 300];
const MERGE = "merge: read, check, merge, write; one thread";
const crew = await lastingCrew();
const readFolder = await builtScript("test/bench/read-folder.ts");
const MERGE_ON_THREADS = `the same on ${crew?.size} threads`;
const READ = "read";
const FLOOR = "floor: unzip the parts needed, decode";
const LAUNCH = resolve("src/cli/launch.mjs");

console.log(
	`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}; medians of several rounds after two to warm up; processes start cold\n`,
);
printHeader();
const perFile = new Map<number, number>();
for (const count of COUNTS) perFile.set(count, await measureReturns(count));
const [least, most] = [COUNTS[0] ?? 0, COUNTS.at(-1) ?? 0];
const growth = (perFile.get(most) ?? 0) / (perFile.get(least) ?? 1);
console.log(`\nmerge, time a file at ${most} over time a file at ${least}: ${growth.toFixed(2)}`);
console.log();
await measureParts();
measureStart();
printQuality();
await measurePages();
crew?.end();
readFolder.remove();

/** @returns milliseconds a file of the merge. */
async function measureReturns(count: number): Promise<number> {
	const notice = noticeForTowns();
	const files = await returnedFiles(notice, count);
	const rounds = count < 100 ? 15 : count < 1000 ? 9 : 1;
	const eachFile = (work: (bytes: Uint8Array) => unknown) => async () => {
		for (const { bytes } of files) await work(bytes);
	};
	const others: Record<string, () => Promise<void>> = {};
	for (const [name, load] of Object.entries(OTHER_READERS)) others[`merely read: ${name}`] = eachFile(await load());
	const merge = async (work?: ReturnsWork) => {
		const { cellsKept } = await mergeReturns(files, { notice, period: PERIOD }, work);
		if (cellsKept !== count * CELLS_A_FORM) throw new Error(`${cellsKept} cells of ${count} forms were merged`);
	};
	const tasks = {
		[MERGE]: () => merge(),
		...(crew ? { [MERGE_ON_THREADS]: () => merge(crew.work) } : {}),
		[READ]: eachFile(readWorkbook),
		[FLOOR]: eachFile(readFloor),
		...others,
	};
	const measured = await measureInTurn(count, rounds, tasks);
	const of = (task: string) => measured.get(task)?.milliseconds ?? Number.NaN;
	const fastest = Math.min(...Object.keys(others).map(of));
	const besideOthers = (task: string) =>
		`${(of(task) / fastest).toFixed(2)} × the faster of ExcelJS and SheetJS merely reading`;
	const remarks: Record<string, string> = {
		[MERGE]: besideOthers(MERGE),
		[MERGE_ON_THREADS]: besideOthers(MERGE_ON_THREADS),
		[READ]: `${(of(READ) / of(FLOOR)).toFixed(2)} × the floor`,
	};
	for (const each of measured.values()) printLine(each, remarks[each.task] ?? "");
	withFolder(files, (folder) => {
		const openpyxl = openpyxlMilliseconds(folder);
		if (openpyxl !== null)
			printLine(
				{ task: "merely read: openpyxl", count, milliseconds: openpyxl },
				`merge is ${(of(MERGE) / openpyxl).toFixed(2)} × that`,
			);
		for (const threads of crew ? [1, crew.size] : [1])
			printProcess(
				`shishi merge, ${threads === 1 ? "one thread" : `${threads} threads`}`,
				count,
				[LAUNCH, "merge", folder, "-o", join(folder, "..", "merged.xlsx")],
				threads,
			);
		for (const name of Object.keys(OTHER_READERS))
			printProcess(`merely read: ${name}`, count, [fileURLToPath(readFolder.url), name, folder]);
	});
	return of(MERGE) / count;
}

/** A whole process, started cold: the time of the fastest of three, and its highest memory use. */
function printProcess(task: string, count: number, args: string[], threads = 1): void {
	const peak = join(tmpdir(), `shishi-bench-${process.pid}.tmp`);
	const env = { ...process.env, BENCH_PEAK: peak, SHISHI_THREADS: String(threads) };
	const times = Array.from({ length: 3 }, () => {
		const start = performance.now();
		execFileSync(process.execPath, ["--require", resolve("test/bench/write-peak.cjs"), ...args], {
			env,
			stdio: "ignore",
		});
		return performance.now() - start;
	});
	printLine(
		{ task: `a process: ${task}`, count, milliseconds: Math.min(...times) },
		`peak memory ${Number(readFileSync(peak, "utf8")).toFixed(0)} MB`,
	);
	rmSync(peak);
}

async function measureParts(): Promise<void> {
	const text = readFileSync("assets/sample/notice.txt", "utf8");
	await measureOne("parse a notice", 1, 50, () => parseNotice(readPlainText(text)));

	const notice = noticeForTowns();
	const files = await returnedFiles(notice, 100);
	const forms: ReturnedForm[] = [];
	for (const { file, bytes } of files)
		forms.push(...readReturn({ workbook: await readWorkbook(bytes), file, modified: null, notice }));
	const context: CheckContext = {
		notice,
		period: PERIOD,
		asOf: PERIOD.end,
		previous: null,
		settings: DEFAULT_SETTINGS,
	};
	const cells = forms.reduce((sum, { form }) => sum + form.rows.length * 2, 0);
	// What is worked out once for a form must not be there already in the next round.
	const check = () => forms.map((form) => checkForm({ ...form, form: structuredClone(form.form) }, context));
	const { milliseconds } = await measureOne(
		"check forms, all rules",
		forms.length,
		15,
		check,
		(ms) => `${Math.round(cells / (ms / 1000)).toLocaleString("en")} filled cells a second`,
	);
	if (!(milliseconds > 0)) throw new Error("nothing was checked");

	await measureRecheck(notice, files[0]);

	const named = noticeNaming(300);
	await measureOne("lay out units' workbooks", 300, 3, async () => {
		for await (const _ of layOutAllUnits(named, PERIOD));
	});
}

/** What the pane does after each edit: the open workbook's form anew, from its cells to its findings. */
async function measureRecheck(notice: Notice, file: ReturnedFile | undefined): Promise<void> {
	if (!file) return;
	const workbook = await readWorkbook(file.bytes);
	let edits = 0;
	const edited = (text: string) => (text.includes("截至6月底") ? `${text}第${++edits}次修改。` : text);
	await measureOne("check again after an edit", 1, 50, () => {
		const sheets = workbook.sheets.map((sheet) => ({
			...sheet,
			cells: sheet.cells.map((cell) =>
				cell.value.kind === "text" ? { ...cell, value: { ...cell.value, text: edited(cell.value.text) } } : cell,
			),
		}));
		checkOpenWorkbook({ ...workbook, sheets }, { notice, period: PERIOD });
	});
	if (edits === 0) throw new Error("nothing was edited");
}

async function measureOne(
	task: string,
	count: number,
	rounds: number,
	work: () => unknown,
	remark: (milliseconds: number) => string = () => "",
): Promise<Measured> {
	const measured = (await measureInTurn(count, rounds, { [task]: work })).get(task) as Measured;
	printLine(measured, remark(measured.milliseconds));
	return measured;
}

/** A start by itself, with and without what Node takes for nothing at all. npm adds its own time. */
function measureStart(): void {
	const start = (args: string[]) => {
		const before = performance.now();
		execFileSync(process.execPath, args, { stdio: "ignore" });
		return performance.now() - before;
	};
	start([LAUNCH, "--help"]);
	const times = { node: [] as number[], shishi: [] as number[] };
	for (let round = 0; round < 9; round++) {
		times.node.push(start(["-e", "0"]));
		times.shishi.push(start([LAUNCH, "--help"]));
	}
	const task = "start the command line (without npm)";
	printLine(
		{ task, count: 1, milliseconds: median(times.shishi) },
		`of that Node itself ${median(times.node).toFixed(0)} ms`,
	);
}

function withFolder(files: readonly ReturnedFile[], work: (folder: string) => void): void {
	const root = mkdtempSync(join(tmpdir(), "shishi-bench-"));
	try {
		const folder = join(root, "returned");
		mkdirSync(folder);
		for (const { file, bytes } of files) writeFileSync(join(folder, file), bytes);
		work(folder);
	} finally {
		rmSync(root, { recursive: true, force: true });
	}
}
