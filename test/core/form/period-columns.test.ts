import { readReturn } from "../../../src/core/form";
import { describeForm } from "../../support/forms";
import { workbookOf } from "../../support/grid";
import { makeNotice } from "../../support/notices";

const notice = makeNotice({ items: [{ name: "实施甲行动", units: ["县妇联"] }] });
const read = (title: string, cells: [string, string, string], period?: string) => {
	const table = `| ${title} |
		| 单位：县妇联 |
		| 序号 | 实事名称 | 一季度进展 | 二季度进展 | 三季度进展 | 完成时限 |
		| 1 | 实施甲行动 | ${cells.join(" | ")} | 年底 |`;
	const [form] = readReturn({ workbook: workbookOf(table), file: "1.xlsx", modified: null, notice, period });
	return [describeForm(form!)[2]?.split(" | ")[0], form?.period];
};

test("the column of the period that is asked for", () => {
	expect(read("进展情况报表", ["甲", "乙", "丙"], "2024Q2")).toEqual(["1 D4 乙", "2024Q2"]);
	expect(read("进展情况报表", ["甲", "", "丙"], "2024Q2")).toEqual(["1 D4", "2024Q2"]);
});

test("the column of the period that the title names", () => {
	expect(read("2024年第一季度进展情况报表", ["甲", "乙", ""])).toEqual(["1 C4 甲", "2024Q1"]);
});

test("else the last one that is filled in", () => {
	expect(read("进展情况报表", ["甲", "乙", ""])).toEqual(["1 D4 乙", "2024Q2"]);
	expect(read("进展情况报表", ["甲", "乙", ""], "2024Q4")).toEqual(["1 D4 乙", "2024Q2"]);
});
