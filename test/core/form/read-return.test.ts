import { returnsOf } from "../../support/forms";
import { sheetOf, workbookOf } from "../../support/grid";

const TABLE =
	"| 序号 | 实事名称 | 本季度进展情况 | 完成时限 |\n| 6 | 实施儿童友好城市建设促进行动 | 已建成3个 | 年底 |";
const read = (lines: string, options: Parameters<typeof workbookOf>[1] = {}, name = "表") => {
	const [form] = returnsOf(workbookOf(sheetOf(`${lines}\n${TABLE}`, { name }), options), {
		modified: "2024-07-02T00:00:00Z",
	});
	const { period, titleYear, filledOn, noticeId, modified } = form!;
	return { period, titleYear, filledOn, noticeId, modified };
};
const NOTHING = { period: null, titleYear: null, filledOn: null, noticeId: null, modified: "2024-07-02T00:00:00Z" };

test("a form that says nothing of itself", () => {
	expect(read("| |")).toEqual(NOTHING);
});

test("title, period and 填报时间 as written", () => {
	expect(read("| 2023年为全县妇女儿童办实事工作进展情况报表 |\n| （第三季度） |\n| 填报时间：9月28日 |")).toEqual({
		...NOTHING,
		period: "2023Q3",
		titleYear: 2023,
		filledOn: "2023-09-28",
	});
});

test("the stamp counts before what is written, the document's time before the file's", () => {
	const options = { stamp: { period: "2024Q2", noticeId: "ABCD1234" }, modified: "2024-06-30T08:00:00Z" };
	expect(read("| 2024年第一季度进展情况报表 |", options)).toEqual({
		period: "2024Q2",
		titleYear: 2024,
		filledOn: null,
		noticeId: "ABCD1234",
		modified: "2024-06-30T08:00:00Z",
	});
});

test("the sheet's name tells the period where nothing else does", () => {
	expect(read("| 进展情况报表 |", {}, "二季度")).toMatchObject({ period: "2024Q2", titleYear: null });
	expect(read("| 一季度进展情况报表 |", {}, "二季度")).toMatchObject({ period: "2024Q1" });
});

test("another year in an instruction is not the form's", () => {
	expect(read("| 进展情况汇总 |\n| 参照2023年格式填写 |")).toMatchObject({ titleYear: null });
});

test("no day of the calendar is no 填报时间", () => {
	expect(read("| 填报时间：2024年6月31日 |")).toMatchObject({ filledOn: null });
	expect(read("| 填报时间：长期 |")).toMatchObject({ filledOn: null });
});

test("of several forms in one workbook, the file's name and stamp tell none", () => {
	const sheet = (name: string, unit: string) => sheetOf(`| 单位： | ${unit} |\n${TABLE}`, { name });
	const workbook = workbookOf([sheet("一", "县妇联"), sheet("二", "县残联")], { stamp: { unit: "县妇联" } });
	const forms = returnsOf(workbook, { file: "县妇联.xlsx" });
	expect(forms.map(({ unit }) => [unit.name, unit.doubts])).toEqual([
		["县妇联", []],
		["县残联", []],
	]);
});

test("of two periods' forms in one workbook the one that is asked for counts, on one sheet or on two", () => {
	const form = (period: string) => `| （2024年${period}） |\n| 单位：县妇联 |\n${TABLE}`;
	const both = `${form("第一季度")}\n| |\n${form("第二季度")}`;
	const sheets = [sheetOf(form("第一季度"), { name: "甲" }), sheetOf(form("第二季度"), { name: "乙" })];
	for (const workbook of [workbookOf(sheetOf(both)), workbookOf(sheets)]) {
		const periods = (period: string) => returnsOf(workbook, { period }).map((each) => each.period);
		expect(periods("2024Q2")).toEqual(["2024Q2"]);
		expect(periods("2024Q3")).toEqual(["2024Q1", "2024Q2"]);
	}
});
