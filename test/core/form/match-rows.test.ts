import { describeForm, returnsOf } from "../../support/forms";

const HEADER = "| 序号 | 实事名称 | 进展情况 |";
const matched = (...rows: string[]) =>
	returnsOf(`${HEADER}\n${rows.join("\n")}`)
		.flatMap(describeForm)
		.slice(2)
		.map((line) => line.split(" ")[0]);

/** A row's 序号 and 实事名称, and the item it is: `~` for an edited name, `?` for none. */
const CASES: [what: string, no: string, name: string, item: string][] = [
	["exact", "6", "实施儿童友好城市建设促进行动", "6"],
	["white space and width", "6", "实施 儿童友好城市⏎建设　促进行动", "6"],
	["the numeral in the name", "", "（六）实施儿童友好城市建设促进行动。", "6"],
	["another style of quotation marks", "1", '实施适龄妇女"两癌"免费检查和救助行动', "1"],
	["the units in brackets after it", "10", "实施“希望小屋”儿童关爱项目（责任单位：团县委）", "10"],
	["name and number disagree: the name", "2", "实施儿童友好城市建设促进行动", "6"],
	["edited name, number disagrees: the name", "2", "实施儿童友好型城市建设促进行动", "~6"],
	["a word changed", "6", "实施儿童友好城区建设促进行动", "~6"],
	["a word left out", "6", "儿童友好城市建设促进行动", "~6"],
	["shortened", "1", "“两癌”免费检查和救助", "~1"],
	["shortened, no number", "", "希望小屋关爱项目", "~10"],
	["hardly the same, but the number agrees", "3", "实施普惠托育服务惠民工程", "~3"],
	["another thing with the number of an item", "3", "实施农村道路硬化工程", "?"],
	["another thing", "11", "实施食品安全提升行动", "?"],
	["shared words only", "", "实施妇女儿童行动", "?"],
	["no name, a number", "6", "", "6"],
	["no name, a number in words", "（六）", "", "6"],
	["no name, 第6项", "第6项", "", "6"],
	["no name, a number beyond the items", "11", "", "?"],
	["neither", "", "", "?"],
];

describe("a row's item", () => {
	test.each(CASES)("%s", (_what, no, name, item) => {
		expect(matched(`| ${no} | ${name} | 已建成3个 |`)).toEqual([item]);
	});

	test("an edited name does not take the item of an exact one", () => {
		expect(matched("| 6 | 实施儿童友好城市建设促进行动 | 甲 |", "| | 推进儿童友好社区促进 | 乙 |")).toEqual(["6", "?"]);
	});

	test("1-1 and 1-2 are parts of the item above, 2-1 is none", () => {
		const rows = [
			"| 6 | 实施儿童友好城市建设促进行动 | |",
			"| 6-1 | 社区 | 甲 |",
			"| 6.2 | 公园 | 乙 |",
			"| 2-1 | 街区 | 丙 |",
		];
		expect(matched(...rows)).toEqual(["6", "+6", "+6", "?"]);
	});

	test("two rows for one item are both its rows", () => {
		const name = "实施儿童友好城市建设促进行动";
		expect(matched(`| 6 | ${name} | 甲 |`, `| 6 | ${name} | 乙 |`)).toEqual(["6", "6"]);
	});

	test("position counts for nothing", () => {
		expect(matched("| | | 甲 |", "| | | 乙 |")).toEqual(["?", "?"]);
	});
});
