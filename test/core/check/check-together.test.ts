import { checkTogether } from "../../../src/core/check";
import { checksOf, contextOf, inOneLine } from "../../support/checks";
import { makeNotice } from "../../support/notices";

const NOTICE = makeNotice({ items: [{ name: "实施家家幸福安康行动", units: ["县妇联", "县检察院", "县司法局"] }] });
const TEXT = "组织志愿者入户走访慰问困难家庭，发放学习用品和慰问金，开展法律知识宣讲，反响良好。";

const together = (...forms: [unit: string, text: string][]) => {
	const checked = forms.flatMap(([unit, text]) =>
		checksOf(
			`| 单位： | ${unit} |\n| 序号 | 实事名称 | 进展情况 | 完成时限 |\n| 1 | 实施家家幸福安康行动 | ${text} | 年底 |`,
			{
				notice: NOTICE,
				file: `${unit || "无名"}.xlsx`,
			},
		),
	);
	return checkTogether(checked, contextOf({ notice: NOTICE }));
};
const inLines = (...forms: [unit: string, text: string][]) =>
	together(...forms).map((finding) => `${finding.file} ${finding.unit} ${inOneLine(finding)}`);

test("the same text from two units is found on both", () => {
	expect(
		inLines(["县妇联", TEXT], ["县检察院", TEXT.replace("反响良好", "反响很好")], ["县司法局", "开展普法"]),
	).toEqual([
		`县妇联.xlsx 县妇联 text-repeated 1 C3 ${TEXT}`,
		`县检察院.xlsx 县检察院 text-repeated 1 C3 ${TEXT.replace("反响良好", "反响很好")}`,
	]);
});

test("the finding names the other units", () => {
	const [first] = together(["县妇联", TEXT], ["县检察院", TEXT], ["县司法局", TEXT]);
	expect(first!.message).toBe(
		`内容与县检察院、县司法局所填几乎相同（“${[...TEXT].slice(0, 30).join("")}…”），看不出本单位做了什么。`,
	);
});

test("a unit's own second form, a form without unit and short texts are no repetition", () => {
	expect(inLines(["县妇联", TEXT], ["县妇联", TEXT])).toEqual([]);
	expect(inLines(["县妇联", TEXT], ["", TEXT])).toEqual([]);
	expect(inLines(["县妇联", "正在按计划有序推进中。"], ["县检察院", "正在按计划有序推进中。"])).toEqual([]);
});

test("texts of the same length and characters in another order are compared in full", () => {
	expect(inLines(["县妇联", TEXT], ["县检察院", [...TEXT].reverse().join("")])).toEqual([]);
});

test("five hundred long texts are compared in time", () => {
	const long = (n: number) => `第${n}组：${TEXT.repeat(10)}${String(n).repeat(200)}`;
	const checked = Array.from({ length: 500 }, (_, n) => ({
		...checksOf(`| 单位： | 县妇联 |\n| 序号 | 实事名称 | 进展情况 |\n| 1 | 实施家家幸福安康行动 | ${long(n)} |`, {
			notice: NOTICE,
		})[0]!,
		unit: `单位${n}`,
	}));
	const started = performance.now();
	checkTogether(checked, contextOf({ notice: NOTICE }));
	expect(performance.now() - started).toBeLessThan(30_000);
});
