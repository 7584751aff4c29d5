import { mergeReturns } from "../../src/app";
import { parsePeriod, type ReportingPeriod } from "../../src/core";
import { HOSTILE_FILES } from "../support/hostile";
import { makeNotice } from "../support/notices";
import { sheetXml, workbookParts, zipParts } from "../support/xlsx-builder";

const PERIOD = parsePeriod("2024Q2") as ReportingPeriod;
const NOTICE = makeNotice({ items: [{ name: "实施家家幸福安康行动", units: ["县妇联"] }] });
const ROWS = [
	["单位：", "县妇联"],
	["序号", "实事名称", "进展情况", "完成时限"],
	["1", "实施家家幸福安康行动", "走访60户。", "年底"],
];

/** Some of each kind: how reading each of them ends is told in `files/hostile-files`. */
const SOME = HOSTILE_FILES.filter((_, at) => at % 5 === 0);

test("hostile files end with a reason, and the sound form among them is merged", async () => {
	const rows = ROWS.map((cells) => `<row>${cells.map((text) => `<c t="str"><v>${text}</v></c>`).join("")}</row>`);
	const sound = { file: "好.xlsx", bytes: zipParts(workbookParts(sheetXml(rows.join("")))), modified: null };
	const names = SOME.map(({ name, extension }, at) => `${at} ${name}.${extension}`);
	async function* sent() {
		for (const [at, { bytes }] of SOME.entries()) {
			if (at === 9) yield sound;
			yield { file: names[at] ?? "", bytes: bytes(), modified: null };
		}
	}
	const { outcome, cellsKept } = await mergeReturns(sent(), { notice: NOTICE, period: PERIOD });
	expect(outcome.files.filter(({ status }) => status === "merged").map(({ file }) => file)).toEqual(["好.xlsx"]);
	expect(cellsKept).toBe(2);
	for (const name of names) {
		const ends = outcome.files.filter(
			({ file }) => file === name || file.startsWith(`${name}/`) || name.endsWith(".zip"),
		);
		const found = outcome.findings.filter(({ file }) => file !== null && ends.some((end) => end.file === file));
		expect([name, found.length]).not.toEqual([name, 0]);
	}
}, 240_000);
