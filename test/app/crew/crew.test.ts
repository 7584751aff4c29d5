import { Crew, type CrewOptions, mergeReturns, type ReturnedFile, serveCrew, type Thread } from "../../../src/app";
import { parsePeriod } from "../../../src/core";
import { packArchive } from "../../../src/files";
import honest from "../../fixtures/returns/honest.json";
import { foreignForm, sampleNotice, type Unit } from "../../support/returns";

const JUDGED_BY = { notice: sampleNotice, period: parsePeriod("2025Q2") ?? undefined };
let files: ReturnedFile[];

beforeAll(async () => {
	files = [{ file: "坏.xlsx", bytes: Uint8Array.of(80, 75, 3, 4, 1), modified: null }];
	for (const unit of Object.keys(honest) as Unit[])
		files.push({ file: `${unit}.xlsx`, bytes: (await foreignForm(unit)).bytes(), modified: "2025-07-01T02:00:00Z" });
	const [, first, second] = files;
	if (!first || !second) throw new Error("two forms are needed");
	const archive = packArchive([
		{ path: "又报/甲.xlsx", bytes: first.bytes },
		{ path: "乙.xlsx", bytes: second.bytes },
	]);
	files.push({ file: "打包.zip", bytes: archive, modified: null });
});

/** A thread that is none: what crosses to it and back is copied, and it answers when its turn comes. */
function pretendThread(breaks: (file: string) => "never-answers" | "breaks-down" | null = () => null): Thread {
	let [hear, fail] = [(_: never) => {}, () => {}] as unknown as Parameters<Thread["listen"]>;
	let isOver = false;
	const serving = serveCrew((answer) => setTimeout(() => !isOver && hear(structuredClone(answer))));
	return {
		send(errand) {
			const trouble = errand.tasks.map((task) => (task.kind === "open" ? breaks(task.file.file) : null)).find(Boolean);
			// A break may be heard before what the thread said earlier.
			if (trouble === "breaks-down") queueMicrotask(fail);
			else if (!trouble) setTimeout(() => serving(structuredClone(errand)), Math.random() * 3);
		},
		listen: (heard, failed) => {
			[hear, fail] = [heard, failed];
		},
		stop: () => {
			isOver = true;
		},
	};
}

async function mergedBy(options: Partial<CrewOptions>) {
	const crew = new Crew({ startThread: () => pretendThread(), size: 3, startAfter: 0, ...options });
	const { outcome, bytes, cellsKept } = await mergeReturns(files, JUDGED_BY, crew);
	return { outcome, bytes, cellsKept };
}

async function mergedAlone(without?: string) {
	const left = files.filter(({ file }) => file !== without);
	const { outcome, bytes, cellsKept } = await mergeReturns(left, JUDGED_BY);
	return { outcome, bytes, cellsKept };
}

test("several threads give what one gives, in the same order", async () => {
	const alone = await mergedAlone();
	expect(alone.outcome.files.filter(({ status }) => status === "merged").length).toBeGreaterThan(3);
	expect(await mergedBy({})).toEqual(alone);
	expect(await mergedBy({ startAfter: 2 })).toEqual(alone);
});

test.each(["breaks-down", "never-answers"] as const)(
	"a file whose thread %s ends as a finding, the others go on",
	async (trouble) => {
		const alone = await mergedAlone("坏.xlsx");
		let started = 0;
		const startThread = () => {
			started++;
			return pretendThread((file) => (file === "坏.xlsx" ? trouble : null));
		};
		const { outcome } = await mergedBy({ startThread, size: 1, patience: 1500 });
		expect(started).toBeGreaterThan(1);
		expect(outcome.files.find(({ file }) => file === "坏.xlsx")).toMatchObject({
			status: "rejected",
			reason: "file-unreadable",
		});
		expect(outcome.findings.find(({ file }) => file === "坏.xlsx")?.message).toContain("已经停止");
		expect(outcome.files.filter(({ file }) => file !== "坏.xlsx")).toEqual(alone.outcome.files);
		expect(outcome.targets).toEqual(alone.outcome.targets);
	},
);

test("where threads cannot be had, or never come up, this one does it all", async () => {
	const alone = await mergedAlone();
	const cannot = () => {
		throw new Error("no threads here");
	};
	const neverUp = (): Thread => ({ send: () => {}, listen: (_, failed) => void setTimeout(failed), stop: () => {} });
	expect(await mergedBy({ startThread: cannot })).toEqual(alone);
	expect(await mergedBy({ startThread: neverUp })).toEqual(alone);
});
