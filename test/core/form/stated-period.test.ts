import { statedPeriod, statedYear } from "../../../src/core/form/stated-period";

test.each<[string, string | null]>([
	["（2024年第二季度）", "2024Q2"],
	["2024年二季度进展情况", "2024Q2"],
	["2024年 第2季度", "2024Q2"],
	["２０２４年第３季度", "2024Q3"],
	["二季度", "2023Q2"],
	["2024年上半年", "2024H1"],
	["下半年", "2023H2"],
	["2024年6月份进展情况", "2024-06"],
	["2024年1—6月", "2024H1"],
	["4-6月", "2023Q2"],
	["2024年1-12月", "2024"],
	["1-9月", null],
	["2024年为全县妇女儿童办实事工作进展情况报表", null],
	["本季度具体措施及任务进度情况", null],
	["2024年7月1日", null],
	["每季度末报送", null],
	["13月份", null],
	["", null],
])("%s", (line, key) => {
	expect(statedPeriod(line, 2023)).toBe(key);
});

test("without any year a quarter is no period", () => {
	expect(statedPeriod("二季度", null)).toBeNull();
});

test.each<[string, number | null]>([
	["2024年为全县妇女儿童办实事工作进展情况报表", 2024],
	["关于 2021 年为全县妇女儿童办实事", 2021],
	["联系电话：20246967", null],
	["进展情况报表", null],
])("the year of %s", (line, year) => {
	expect(statedYear(line)).toBe(year);
});
