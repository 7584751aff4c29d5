import { unpackArchive } from "../../../src/files";
import { TASKS } from "../../../src/taskpane/work/tasks";
import { makeNotice } from "../../support/notices";

const notice = makeNotice();
const silent = () => {};

test("a unit's workbook that is laid out is checked as it came back", async () => {
	const { bytes, plan } = await TASKS.layOut({ notice, period: "2024Q2", unit: "县妇联" }, silent);
	expect(plan.sheets[0]?.state).toBe("visible");
	const steps: [number, number][] = [];
	const file = { file: "县妇联.xlsx", modified: null, content: new Blob([bytes.slice()]) };
	const { checked } = await TASKS.checkFiles({ files: [file], by: {} }, (done, total) => steps.push([done, total]));
	expect(checked.map(({ unit, period }) => [unit, period])).toEqual([["县妇联", "2024Q2"]]);
	expect(steps).toEqual([
		[0, 1],
		[1, 1],
	]);
});

/** As a browser hands out a file that was changed or removed after it was picked. */
function vanished(): Blob {
	const gone = { arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) };
	return Object.assign(new Blob(["x"]), gone, { slice: () => gone });
}

test("a file that the browser cannot read any more ends as a finding, and the others go on", async () => {
	const { bytes } = await TASKS.layOut({ notice, period: "2024Q2", unit: "县妇联" }, silent);
	const files = [
		{ file: "没了.xlsx", modified: null, content: vanished() },
		{ file: "县妇联.xlsx", modified: null, content: new Blob([bytes.slice()]) },
		{ file: "拖不进.xlsx", modified: null, content: null },
	];
	const { outcome } = await TASKS.mergeFiles({ files, by: { notice } }, silent);
	expect(outcome.files.map(({ file, status, reason }) => [file, status, reason])).toEqual([
		["县妇联.xlsx", "merged", null],
		["拖不进.xlsx", "rejected", "file-unreadable"],
		["没了.xlsx", "rejected", "file-unreadable"],
	]);
	for (const finding of outcome.findings.filter(({ rule }) => rule === "file-unreadable"))
		expect(finding).toMatchObject({
			message: expect.stringContaining("选定之后它被改动、移走或删除了"),
			remedy: expect.stringContaining("再选一次"),
		});
	await expect(TASKS.readNotice(vanished(), silent)).rejects.toThrow("再选一次");
	await expect(TASKS.mergeFiles({ files, by: { notice, previous: vanished() } }, silent)).rejects.toThrow("再选一次");
});

test("of a file that is far too large no more is read than tells so", async () => {
	const large = new Blob([new Uint8Array(60 << 20)]);
	let most = 0;
	const { slice } = large;
	large.slice = (from, to) => {
		const part = slice.call(large, from, to);
		most = Math.max(most, part.size);
		return part;
	};
	large.arrayBuffer = () => Promise.reject(new Error("read whole"));
	const { failures } = await TASKS.checkFiles(
		{ files: [{ file: "大.xlsx", modified: null, content: large }], by: { notice } },
		silent,
	);
	expect(failures[0]?.finding.message).toContain("文件过大");
	expect(most).toBe((50 << 20) + 1);
});

test("one .zip of all units, with progress", async () => {
	const steps: number[] = [];
	const units = ["县妇联"];
	const archive = await TASKS.layOutUnits({ notice, period: "2024Q2", units }, (done) => steps.push(done));
	expect([...unpackArchive(archive)].map(({ path }) => path)).toEqual(["县妇联.xlsx"]);
	expect(steps).toEqual([1]);
	await expect(TASKS.layOutUnits({ notice, period: "2024Q2", units: [] }, silent)).rejects.toThrow("至少选择一个");
});

test("a period that is none is refused in words", async () => {
	await expect(TASKS.planReport({ notice, period: "2024Q9", unit: null }, silent)).rejects.toThrow("看不懂报告期");
});
