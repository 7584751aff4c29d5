import { returnsOf } from "../../support/forms";
import { makeNotice } from "../../support/notices";

const notice = makeNotice({ items: [{ name: "实施甲行动", units: ["县妇联", "县教育和体育局", "各镇、街道"] }] });
const unitOf = (title: string, unit = "") =>
	returnsOf(`| ${title} |\n| 单位： | ${unit} |\n| 序号 | 实事名称 | 进展情况 |\n| 1 | 实施甲行动 | 好 |`, {
		notice,
	})[0]?.unit;

test.each([
	["县妇联2024年第二季度实事工作进展情况报表", "县妇联"],
	["县教体局关于为民办实事进展情况的报表", "县教育和体育局"],
	["2024年妇女儿童实事进展情况报表（县妇联）", "县妇联"],
	["马桥镇二季度实事进展情况", "马桥镇"],
	["县妇联", "县妇联"],
])("%s", (title, unit) => {
	expect(unitOf(title)).toMatchObject({ name: unit, source: "title", unknown: false, doubts: [] });
});

test.each([
	"2024年为全县妇女儿童办实事工作进展情况报表",
	"云泽县2024年实事工作进展情况报表",
	"县水利局2024年实事工作进展情况报表",
	"填好后报县妇联办公室2024年汇总",
])("%s tells nothing", (title) => {
	expect(unitOf(title)).toMatchObject({ name: null, unknown: false });
});

test("the 单位 cell goes before it, and raises no doubt", () => {
	expect(unitOf("县妇联2024年第二季度实事进展情况报表", "县教体局")).toMatchObject({
		name: "县教育和体育局",
		source: "cell",
		doubts: [],
	});
});
