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
