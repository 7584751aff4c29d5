import { loadNotice, mergeReturns } from "../../src/app";
import { parsePeriod, type ReportingPeriod } from "../../src/core";
import { GROWING_CELLS } from "../support/hostile/growing-cells";
import { GROWING_FORMS } from "../support/hostile/growing-forms";
import { makeNotice } from "../support/notices";
import { sheetXml, workbookParts, zipParts } from "../support/xlsx-builder";

const PERIOD = parsePeriod("2024Q2") as ReportingPeriod;
const NOTICE = makeNotice({
	items: [{ name: "实施家家幸福安康行动", units: ["县妇联"], targets: [["寻找“最美家庭”60户", 60, "户"]] }],
});
/** Of processor time: two seconds on an idle machine, several times that among other tests. */
const MOST_SECONDS = 10;
jest.setTimeout(90_000);
const MEGABYTE = 1_000_000;
const fill = (piece: string) => piece.repeat(Math.ceil(MEGABYTE / piece.length));

function formWith({
	unit = "县妇联",
	name = "实施家家幸福安康行动",
	progress = "寻找“最美家庭”30户。",
	deadline = "年底",
}) {
	const rows = [
		["单位：", unit, "填报时间：", "2024年7月1日"],
		["序号", "实事名称", "进展情况", "完成时限"],
		["1", name, progress, deadline],
	];
	const xml = rows.map((cells) => `<row>${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join("")}</row>`);
	return zipParts(workbookParts(sheetXml(xml.join(""))));
}

async function merge(bytes: Uint8Array) {
	const sound = formWith({});
	const before = process.cpuUsage();
	const result = await mergeReturns(
		[
			{ file: "坏.xlsx", bytes, modified: "2024-07-02T00:00:00Z" },
			{ file: "好.xlsx", bytes: sound, modified: "2024-07-01T00:00:00Z" },
		],
		{ notice: NOTICE, period: PERIOD },
	);
	const { user, system } = process.cpuUsage(before);
	return { ...result, seconds: (user + system) / 1e6 };
}

describe("a cell of 1 MB is read and checked in time", () => {
	test.each([
		["digits", "1"],
		["digits in groups", "138 0013 "],
		["brackets", "（"],
		["dates without end", "2024年1"],
		["counts", "完成3户，"],
		["listed parts", "甲镇3户、"],
		["lines", "\n"],
		["the target's words", "最美家庭"],
	])("%s", async (_, piece) => {
		const { outcome, seconds, cellsKept } = await merge(formWith({ progress: fill(piece) }));
		expect(outcome.files).toHaveLength(2);
		expect(outcome.files.some(({ status }) => status === "merged")).toBe(true);
		expect(cellsKept).toBeGreaterThan(0);
		expect(seconds).toBeLessThan(MOST_SECONDS);
	});
});

test.each([...GROWING_CELLS, ...GROWING_FORMS])("50 KB of hostile texts end soon: $name", async ({ prepare }) => {
	const work = prepare(50_000);
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1e6).toBeLessThan(MOST_SECONDS);
});

test.each([
	["unit", { unit: fill("县妇联、") }],
	["name", { name: fill("实施行动") }],
	["deadline", { deadline: fill("2024年12月") }],
])("1 MB in the cell of the %s", async (_, cells) => {
	const { outcome, seconds } = await merge(formWith(cells));
	expect(outcome.files.some(({ file, status }) => file === "好.xlsx" && status !== "rejected")).toBe(true);
	expect(seconds).toBeLessThan(MOST_SECONDS);
});

test("a cell of 10 MB is refused, and the other form merged", async () => {
	const { outcome, seconds } = await merge(formWith({ progress: fill("完成3户，").repeat(10) }));
	expect(outcome.files).toEqual([
		expect.objectContaining({ file: "坏.xlsx", status: "rejected", reason: "file-unreadable" }),
		expect.objectContaining({ file: "好.xlsx", status: "merged" }),
	]);
	expect(seconds).toBeLessThan(MOST_SECONDS);
});

test.each([
	["names of the language", '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'],
	["nested without end", "{".repeat(200_000)],
	["nested arrays without end", `{"items":${"[".repeat(200_000)}`],
	["a number for everything", '{"schemaVersion":1,"items":7,"text":{}}'],
])("a saved notice with %s is refused in one line", async (_, json) => {
	await expect(loadNotice(new TextEncoder().encode(json))).rejects.toMatchObject({
		name: "CannotProceed",
		message: expect.not.stringContaining("\n"),
	});
	expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
});
