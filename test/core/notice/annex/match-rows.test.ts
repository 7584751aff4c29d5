import { matchRows } from "../../../../src/core/notice/annex/match-rows";

const item = (no: number, name: string, units: string[] = ["县妇联"]) => ({ no, name, units });
const row = (no: number, name: string, units: string[] = ["县妇联"]) => ({
	no,
	name,
	units,
	deadlineText: null,
	span: null,
});

test("rows fit by what they say, not by number", () => {
	const items = [item(1, "实施健康行动"), item(2, "实施教育行动", ["县教育局"]), item(3, "实施安全行动", ["县公安局"])];
	const rows = [row(1, "教育行动", ["县教育局"]), row(2, "健康行动"), row(3, "其他事项", ["各单位"])];
	expect(matchRows(items, rows)).toEqual([1, 0, null]);
});

test("other words for the same work fit by units and number", () => {
	expect(matchRows([item(3, "加强困境儿童权利保障")], [row(3, "实施困境儿童救助项目")])).toEqual([0]);
	expect(matchRows([item(2, "守护适龄女孩健康")], [row(2, "HPV疫苗接种")])).toEqual([0]);
	expect(matchRows([item(2, "守护适龄女孩健康")], [row(2, "HPV疫苗接种", ["县卫健局"])])).toEqual([null]);
});

test("a row goes to one item only", () => {
	expect(matchRows([item(1, "实施健康行动"), item(2, "实施健康行动")], [row(2, "实施健康行动")])).toEqual([null, 0]);
});
