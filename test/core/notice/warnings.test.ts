import { parseNotice } from "../../../src/core/notice";

const codes = (text: string) =>
	parseNotice({ text, tables: [] }).warnings.map(({ code, item }) => (item === null ? code : `${code} ${item}`));

test("nothing to read: everything is said once", () => {
	expect(codes("")).toEqual([
		"title-missing",
		"year-missing",
		"no-items",
		"annex-missing",
		"cadence-implied",
		"contact-missing",
	]);
});

test("more items than any notice has: the first are read, and it is said that there are more", () => {
	const items = Array.from({ length: 403 }, (_, at) => `${at + 1}.实施第${at + 1}项行动。责任单位：县妇联。\n`);
	const { items: read, warnings } = parseNotice({ text: `关于2024年办实事的通知\n${items.join("")}`, tables: [] });
	expect(read.length).toBe(400);
	expect(warnings.find(({ code }) => code === "items-too-many")?.message).toMatch(/^实事多于400项，只读了前400项/);
});

test("items, numerals and the form's rows", () => {
	const text = `清河县人民政府
关于2024年办实事的通知
各单位：
一、实施健康行动。体检300人。（责任单位：县卫健局、县妇联）
实施教育行动。讲座3场。（责任单位：县教育局）
三、实施安全行动。加强巡查。（责任单位：县公安局）
三、实施关爱行动。走访50户。完成时限：按上级要求。
各单位于每季度末报县妇联（电话：6123456）。
附件
报表
序号 实事名称 责任单位 进展情况 完成时限
1 实施健康行动 县卫健局
2 实施教育提升行动 县教育局
3 实施安全行动 县公安局
4 交办的其他事项 各单位
`;
	expect(codes(text)).toEqual([
		"annex-units-differ 1",
		"numeral-missing 2",
		"annex-name-differs 2",
		"item-without-targets 3",
		"numeral-duplicate 4",
		"item-without-units 4",
		"annex-row-missing 4",
		"deadline-not-understood 4",
		"annex-row-unknown",
	]);
});
