import { parseNotice } from "../../../../src/core/notice";

const read = (body: string) =>
	parseNotice({ text: `清河县人民政府办公室\n关于2024年办实事的通知\n各单位：\n${body}\n`, tables: [] });
const names = (body: string) => read(body).items.map(({ name }) => name.value);

test("the requirements of a covering letter are no items of the plan it sends", () => {
	const letter =
		"一、提高认识。各单位要用心办好。\n二、抓紧实施。各单位要细化方案。\n附件：实事方案\n2024年3月8日\n附件\n";
	const plan = "一、扩充学位。新建2所。（责任单位：县教育局）\n二、免费检查。筛查900人。（责任单位：县卫健局）";
	expect(names(letter + plan)).toEqual(["扩充学位", "免费检查"]);
	expect(names("一、扩充学位。新建2所。\n二、免费检查。筛查900人。")).toEqual(["扩充学位", "免费检查"]);
});

test("what stands below the last heading is its item's, where a heading is all there is", () => {
	const body = "一、扩充学位。新建2所。\n二、完善站点。\n全县已建成站点5个，今年提升3个。";
	expect(
		read(body)
			.items.at(-1)
			?.targets.map(({ quote }) => quote),
	).toEqual(["3个"]);
});

test("a name behind its label", () => {
	const body =
		"1.项目名称：学位扩容项目\n目标任务：新建2所。\n责任单位：县教育局\n2.项目名称：免费检查项目\n目标任务：筛查900人。\n责任单位：县卫健局";
	expect(names(body)).toEqual(["学位扩容项目", "免费检查项目"]);
});

test("numerals in lenticular brackets", () => {
	const body =
		"【实事1】扩充学位\n新建2所。\n（责任单位：县教育局）\n【实事2】免费检查\n筛查900人。\n（责任单位：县卫健局）";
	expect(names(body)).toEqual(["扩充学位", "免费检查"]);
});
