import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { checkReturns, mergeReturns } from "../../../src/app";
import {
	type CheckedWorkbook,
	loadSavedNotice,
	newerThanKnown,
	readPrevious,
	SCHEMAS,
	unitsOf,
	upgrade,
} from "../../../src/core";
import { readWorkbook } from "../../../src/files";
import { newerMemory, recall } from "../../../src/taskpane/state/memory";
import { initialState } from "../../../src/taskpane/state/pane-state";

// Files made by every version of the program whose shapes differ, read by today's. The folders stay for ever;
// test/support/make-schema-fixtures.ts makes the next one.

const FOLDER = join(process.cwd(), "test/fixtures/schema");
const VERSIONS = readdirSync(FOLDER);

const read = (version: string, name: string) => new Uint8Array(readFileSync(join(FOLDER, version, name)));
const text = (version: string, name: string) => readFileSync(join(FOLDER, version, name), "utf8");
const returned = (version: string, name: string) => ({ file: name, bytes: read(version, name), modified: null });

function noticeOf(version: string) {
	const loaded = loadSavedNotice(text(version, "notice.json"));
	if ("problem" in loaded) throw new Error(loaded.problem);
	return loaded.notice;
}

test("each number that a shape ever had has its folder of files", () => {
	const latest = Math.max(...Object.values(SCHEMAS).map(({ version }) => version));
	expect(VERSIONS.sort()).toEqual(Array.from({ length: latest }, (_, at) => `v${at + 1}`));
});

describe.each(VERSIONS)("%s", (version) => {
	const expected = JSON.parse(text(version, "expected.json"));

	test("its saved notice", () => {
		const notice = noticeOf(version);
		expect({
			title: notice.title?.value,
			items: notice.items.length,
			targets: notice.items.flatMap(({ targets }) => targets).length,
			units: unitsOf(notice).length,
		}).toEqual(expected.notice);
	});

	test("its unit's workbook, by the notice it carries", async () => {
		const { checked } = await checkReturns([returned(version, "unit.xlsx")], {});
		const [{ unit, returned: form, items, targets }] = checked as [CheckedWorkbook];
		expect({
			unit,
			period: form?.period,
			filledOn: form?.filledOn,
			items: items.map(({ no }) => no),
			progress: items[0]?.progress,
			deadline: items[0]?.deadlineText,
			achieved: targets[0]?.achieved,
		}).toEqual(expected.unit);
	});

	test("its whole report", async () => {
		const { checked, failures } = await checkReturns([returned(version, "report.xlsx")], {});
		expect(failures).toEqual([]);
		expect(checked[0]?.returned?.form.rows).toHaveLength(expected.report.rows);
	});

	test("its merged workbook, as the report before", async () => {
		const previous = readPrevious(await readWorkbook(read(version, "merged.xlsx")), noticeOf(version));
		expect({
			period: previous?.period?.key,
			units: new Set(previous?.texts.map(({ unit }) => unit)).size,
			texts: previous?.texts.length,
			achieved: previous?.targets[0]?.achieved,
		}).toEqual(expected.merged);
		expect(previous?.ledger).toContainEqual(expect.objectContaining({ period: expected.merged.period, index: 0 }));
	});

	test("what its pane kept", () => {
		const { notice, report, check, merge } = recall(initialState("2025-06-20"), text(version, "pane-memory.json"));
		const { period, due, asOf, choices } = merge;
		expect({
			source: notice.source,
			itemName: notice.notice?.items[0]?.name.value,
			report,
			accepted: check.accepted,
			hidden: check.hidden,
			merge: { period, due, asOf, choices },
		}).toMatchObject(expected.memory);
	});
});

/** A workbook of ours that says it is of a later shape. */
async function fromTheFuture(name: string) {
	const parts = unzipSync(read("v1", name));
	const custom = strFromU8(parts["docProps/custom.xml"] ?? new Uint8Array());
	const texts = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
	parts["docProps/custom.xml"] = strToU8(custom.replace(/(layoutVersion"><vt:lpwstr>)1</, "$199<"));
	// The hidden sheet goes first where both are there.
	parts["xl/sharedStrings.xml"] = strToU8(texts.replace("layoutVersion", "layoutVersion of old"));
	return zipSync(parts);
}

test("a workbook of a newer program is refused in one sentence, others go on", async () => {
	const bytes = await fromTheFuture("unit.xlsx");
	const files = [{ file: "新.xlsx", bytes, modified: null }, returned("v1", "unit.xlsx")];
	const { outcome } = await mergeReturns(files, {});
	expect(outcome.files.map(({ file, status, reason }) => [file, status, reason])).toEqual([
		["unit.xlsx", "merged", null],
		["新.xlsx", "rejected", "file-unreadable"],
	]);
	expect(outcome.findings.find(({ file }) => file === "新.xlsx")?.message).toBe(
		`这份工作簿的格式版本是99，比本程序能读的${SCHEMAS.workbook.version}新，请先升级本程序。`,
	);
	await expect(
		mergeReturns([returned("v1", "unit.xlsx")], { previous: await fromTheFuture("merged.xlsx") }),
	).rejects.toThrow("上期汇总表无法读取：这份工作簿的格式版本是99");
});

test("a notice or a memory of a newer program is refused in one sentence", () => {
	const notice = JSON.stringify({ ...JSON.parse(text("v1", "notice.json")), schemaVersion: 99, more: true });
	expect(loadSavedNotice(notice)).toEqual({
		problem: `这份通知存档的格式版本是99，比本程序能读的${SCHEMAS.notice.version}新，请先升级本程序。`,
	});
	const memory = JSON.stringify({ ...JSON.parse(text("v1", "pane-memory.json")), version: 99 });
	expect(newerMemory(memory)).toContain("格式版本是99");
	expect(recall(initialState("2025-06-20"), memory).notice.notice).toBeNull();
	expect(newerMemory(text("v1", "pane-memory.json"))).toBeNull();
});

test("older shapes are brought up step by step, and a forgotten step is loud", () => {
	const upgrades = { notice: { 1: (old: object) => ({ ...old, b: 2 }), 2: (old: object) => ({ ...old, c: 3 }) } };
	expect(upgrade("notice", { a: 1 }, 1, { known: 3, upgrades })).toEqual({ a: 1, b: 2, c: 3 });
	expect(upgrade("notice", { a: 1 }, 3, { known: 3, upgrades })).toEqual({ a: 1 });
	expect(upgrade("notice", { a: 1 }, "1", { known: 3, upgrades })).toEqual({ a: 1 });
	expect(() => upgrade("notice", {}, 1, { known: 4, upgrades })).toThrow("no upgrade of notice from 3");
	expect(newerThanKnown("memory", "99")).toBeNull();
});
