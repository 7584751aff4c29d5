import { readTargets } from "../../../../src/core/notice/targets";

const quotes = (text: string, year: number | null) => readTargets(text, year).targets.map(({ quote }) => quote);

test("what was done in a year before the notice's is no target", () => {
	const text = "2022年全县完成检查6120人，检查率93%。今年为6500名妇女免费检查";
	expect(quotes(text, 2023)).toEqual(["6500名妇女"]);
	expect(quotes("2021年全区婚检率为97.3%", 2022)).toEqual([]);
});

test("the notice's own year, and a year that is not known to be over, promise work", () => {
	expect(quotes("2023年完成检查6120人", 2023)).toHaveLength(1);
	expect(quotes("2023年完成检查6120人", null)).toHaveLength(1);
});

test.each([
	"2022年出生的1200名儿童免费体检",
	"2022年开工的2所幼儿园投入使用",
	"2022年率先试点，今年新建活动站5个",
	"2021—2025年新建活动站5个",
	"2022年起每年新建活动站5个",
])("%s looks ahead", (text) => {
	expect(quotes(text, 2023)).toHaveLength(1);
});

test("a share behind the stock belongs to it, a share to be reached does not", () => {
	expect(quotes("全县现有幼儿园86所，公办园占比46.5%", 2023)).toEqual([]);
	expect(quotes("全县现有幼儿园86所，公办园占比提高到52%", 2023)).toEqual(["公办园占比提高到52%"]);
	expect(quotes("全县现有幼儿园86所，普惠率达到90%以上", 2023)).toEqual(["普惠率达到90%以上"]);
});
