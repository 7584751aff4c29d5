import { identifyUnitByFileName, parseAliases, unfitAliases } from "../../../src/core/form";
import { returnsOf } from "../../support/forms";
import { makeNotice } from "../../support/notices";

test("a line each, comments and blank lines aside; = in both widths, or a tab", () => {
	const text = "\uFEFF# 别名\r\n职工之家=县总工会\n\n残疾人之家 ＝ 县残联\n// 其他\n青年之家\t团县委";
	expect(parseAliases(text)).toEqual({
		aliases: [
			{ alias: "职工之家", unit: "县总工会" },
			{ alias: "残疾人之家", unit: "县残联" },
			{ alias: "青年之家", unit: "团县委" },
		],
	});
	expect(parseAliases("")).toEqual({ aliases: [] });
});

test("a JSON object", () => {
	expect(parseAliases('{"职工之家": "县总工会"}')).toEqual({ aliases: [{ alias: "职工之家", unit: "县总工会" }] });
});

test.each(["没有等号", "=县总工会", "职工之家=", "a=b=c", '{"a": 1}', '{"a"'])("%s is no alias", (text) => {
	expect(parseAliases(text)).toEqual({ problem: expect.any(String) });
});

test("an alias stands for a unit, or for a member of a collective", () => {
	const notice = makeNotice({ items: [{ name: "实施甲行动", units: ["县妇联", "各镇、街道"] }] });
	const aliases = [
		{ alias: "娘家人", unit: "妇联" },
		{ alias: "城关", unit: "城关镇" },
		{ alias: "河长", unit: "县水利局" },
	];
	expect(unfitAliases(notice, aliases)).toEqual([{ alias: "河长", unit: "县水利局" }]);
	expect(identifyUnitByFileName("二季度（娘家人）.xlsx", notice, aliases)).toBe("县妇联");
	expect(identifyUnitByFileName("二季度（河长）.xlsx", notice, aliases)).toBeNull();
	const [form] = returnsOf("| 单位：城关 |\n| 序号 | 实事名称 | 进展情况 |\n| 1 | 实施甲行动 | 好 |", { notice });
	expect(form?.unit).toMatchObject({ name: null, unknown: true });
});
