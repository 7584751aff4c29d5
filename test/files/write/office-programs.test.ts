import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { formRowOf, planFormSheet } from "../../../src/core/layout";
import { parsePeriod } from "../../../src/core/model";
import { planUnitReport } from "../../../src/core/report";
import { writeWorkbook } from "../../../src/files/write";
import { scratchFolder } from "../../support/cli";
import { makeNotice } from "../../support/notices";
import { checkOoxml } from "../../support/ooxml-check";
import { convert, hasLibreOffice, hasOpenpyxl, python } from "../../support/tools";

interface Described {
	title: string;
	custom: Record<string, string>;
	sheets: {
		name: string;
		state: string;
		cells: Record<string, string | number>;
		fonts: Record<string, [string, number]>;
		unlocked: string[];
		merges: string[];
		protection: {
			on: boolean;
			password: string | null;
			hash: string | null;
			formatRows: boolean;
			formatColumns: boolean;
		};
		prompts: { range: string; title: string; text: string; shown: boolean }[];
		formats: { range: string; type: string; formula: string[] }[];
		print: Record<string, unknown>;
		freeze: string | null;
	}[];
}

const NOTICE = makeNotice();
const PERIOD = parsePeriod("2024Q2")!;
const FOLDER = scratchFolder("office-programs");
const UNIT_FILE = join(FOLDER, "县残联.xlsx");

beforeAll(async () => {
	writeFileSync(UNIT_FILE, await writeWorkbook(planUnitReport(NOTICE, PERIOD, "县残联")));
});

test("a unit's workbook and a long report are sound files", async () => {
	expect(checkOoxml(new Uint8Array(readFileSync(UNIT_FILE)))).toEqual([]);
	expect(checkOoxml(await writeWorkbook({ title: "汇总", properties: {}, sheets: [longForm()] }))).toEqual([]);
});

(hasOpenpyxl ? test : test.skip)("openpyxl finds every feature of a unit's workbook", async () => {
	const [book] = await python<Described[]>("describe.py", UNIT_FILE);
	expectUnitForm(book!);
	expect(book!.sheets.map(({ state }) => state)).toEqual(["visible", "visible", "veryHidden"]);
	expect(book!.sheets[0]?.freeze).toBe("A5");
	expect(book!.sheets[0]?.fonts).toMatchObject({
		A1: ["方正小标宋简体", 22],
		A4: ["黑体", 12],
		B5: ["仿宋_GB2312", 12],
	});
});

(hasOpenpyxl && hasLibreOffice ? test : test.skip)(
	"what units need survives LibreOffice's saving",
	async () => {
		const folder = join(FOLDER, "saved");
		await convert([UNIT_FILE], "xlsx", folder);
		const [book] = await python<Described[]>("describe.py", join(folder, "县残联.xlsx"));
		expectUnitForm(book!);
		// LibreOffice knows no "very hidden".
		expect(book!.sheets.map(({ state }) => state)).toEqual(["visible", "visible", "hidden"]);
	},
	60_000,
);

(hasLibreOffice ? test : test.skip)(
	"LibreOffice prints a long report",
	async () => {
		const file = join(FOLDER, "汇总.xlsx");
		writeFileSync(file, await writeWorkbook({ title: "汇总", properties: {}, sheets: [longForm()] }));
		await convert([file], "pdf", FOLDER);
		expect(existsSync(join(FOLDER, "汇总.pdf"))).toBe(true);
		const pages = readFileSync(join(FOLDER, "汇总.pdf"), "latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
		expect(pages).toBeGreaterThan(2);
		expect(pages).toBeLessThan(12);
	},
	60_000,
);

function expectUnitForm(book: Described): void {
	const [form] = book.sheets;
	expect(book.custom).toMatchObject({
		"shishi.noticeId": "A1B2C3D4",
		"shishi.unit": "县残联",
		"shishi.period": "2024Q2",
	});
	expect(form!.cells).toMatchObject({ A1: "2024年为全县妇女儿童办实事工作进展情况报表", C3: "县残联", A5: 5 });
	expect(form!.unlocked).toEqual(["C3", "E3", "D5", "E5"]);
	expect(form!.protection).toEqual({ on: true, password: null, hash: null, formatRows: true, formatColumns: true });
	expect(form!.prompts.find(({ range }) => range === "D5")).toMatchObject({
		title: "第5项 目标",
		text: "1. 94名有康复需求的残疾儿童\n2. 每人补贴1.5万元\n时限：2024年12月31日（通知未写明，按年底计）",
		shown: true,
	});
	expect(form!.formats.map(({ range, formula }) => [range, formula])).toEqual(
		["C3", "E3", "D5", "E5"].map((cell) => [cell, [`LEN(TRIM(${cell}))=0`]]),
	);
	expect(form!.print).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0, titleRows: "$4:$4", paper: 9 });
	expect(String(form!.print.area)).toContain("$A$1:$E$5");
	expect(form!.print.footer).toEqual([null, "第 &P 页，共 &N 页", expect.stringContaining("校验码：")]);
	expect(form!.merges.sort()).toEqual(["A1:E1", "A2:E2"]);
}

/** The whole form, done, with prose of up to 900 characters a cell. */
function longForm() {
	return planFormSheet({
		form: NOTICE.form,
		title: "2024年为全县妇女儿童办实事工作进展情况报表",
		period: PERIOD.label,
		mode: "done",
		unit: "",
		fillDate: "",
		checkCode: "ABCD-EFGH",
		rows: NOTICE.items.map((item) => ({
			...formRowOf(NOTICE, item),
			progress: "本季度开展活动12场，累计服务3200人次；截至6月底完成全年目标的64%。".repeat(
				item.no % 4 === 0 ? 24 : item.no,
			),
			deadline: "2024年12月底",
		})),
	}).sheet;
}
