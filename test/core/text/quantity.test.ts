import fc from "fast-check";
import { findQuantities } from "../../../src/core/text";

/** span|value[-max]measure comparator */
function shown(text: string): string[] {
	return findQuantities(text).map(
		(each) =>
			`${text.slice(each.span.start, each.span.end)}|${each.value}${each.max === null ? "" : `-${each.max}`}${each.measure}|${each.comparator}${each.ordinal ? "|ordinal" : ""}`,
	);
}

test.each<[string, string[]]>([
	["已筛查15,000人次", ["15,000人次|15000人次|="]],
	["筛查１５０００人次", ["１５０００人次|15000人次|="]],
	["发放1.5万元", ["1.5万元|15000元|="]],
	["培训一万五千人", ["一万五千人|15000人|="]],
	["服务15000余人次", ["15000余人次|15000人次|~"]],
	["服务1.2万余名", ["1.2万余名|12000名|~"]],
	["投入1000余万元", ["1000余万元|10000000元|~"]],
	["近3000人", ["近3000人|3000人|~"]],
	["附近3所学校", ["3所|3所|="]],
	["约1.2万人", ["约1.2万人|12000人|~"]],
	["节约100元", ["100元|100元|="]],
	["新建3—5所", ["3—5所|3-5所|="]],
	["开展3至5场", ["3至5场|3-5场|="]],
	["35－64岁", ["35－64岁|35-64岁|="]],
	["5-10万人", ["5-10万人|50000-100000人|="]],
	["50%-60%", ["50%-60%|50-60%|="]],
	["百分之七十五", ["百分之七十五|75%|="]],
	["百分之九十以上", ["百分之九十以上|90%|>="]],
	["完成率75％", ["75％|75%|="]],
	["提高75.3个百分点", ["75.3个百分点|75.3个百分点|="]],
	["筛查两次", ["两次|2次|="]],
	["控制在10/10万以下", ["控制在10/10万以下|10/10万|<="]],
	["死亡率3.2‰", ["3.2‰|3.2‰|="]],
	["达到85%以上", ["达到85%以上|85%|>="]],
	["不少于 50 人", ["不少于 50 人|50人|>="]],
	["不得低于3场次", ["不得低于3场次|3场次|>="]],
	["至少10％", ["至少10％|10%|>="]],
	["不超过20个工作日", ["不超过20个工作日|20个工作日|<="]],
	["20个工作日以内", ["20个工作日以内|20个工作日|<="]],
	["100人左右", ["100人左右|100人|~"]],
	["第3次", ["3次|3次|=|ordinal"]],
	["第三季度", ["三季度|3季度|=|ordinal"]],
	["检查15000\n人次，宣讲 8\n 场", ["15000\n人次|15000人次|=", "8\n 场|8场|="]],
	["开展100人\n次", ["100人\n次|100人次|="]],
	["一次性补贴，一站式、三位一体服务，进万家，十分重视，统一", []],
	["一户一策、一校一讲师、“十四五”", []],
	["“三八”“六一”、两癌、二孩家庭", []],
	["建立“5+N”“1+3+N”模式", []],
	["2024.12.31至2024-06-30", []],
	["举办百场巡讲", ["百场|100场|="]],
	["千余场", ["千余场|1000场|~"]],
	["数十场", []],
	["两三个", ["两三个|2-3个|="]],
	["7×24小时", ["24小时|24小时|="]],
	["3家庭、10场所、100人才", ["3|3|=", "10|10|=", "100|100|="]],
	["300个家庭", ["300个|300个|="]],
	["万人（次）", ["万人（次）|10000人(次)|="]],
	["3个月、2个年度", ["3个月|3个月|=", "2个年度|2个年度|="]],
	["二十届三中全会", ["二十届|20届|="]],
	["三分之二以上", ["三分之二以上|66.67%|>="]],
	["热线12338，电话0533-6967116", ["12338|12338|=", "0533|533|=", "6967116|6967116|="]],
])("%s", (text, expected) => {
	expect(shown(text)).toEqual(expected);
});

test("spans slice to what was read, in order, on any text", () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(..."0123,.一二十百万两余个人次场%至-—分之第不少于约以上 \n")), (chars) => {
			const text = chars.join("");
			let end = -1;
			for (const quantity of findQuantities(text)) {
				expect(quantity.numberSpan.start).toBeGreaterThanOrEqual(quantity.span.start);
				expect(quantity.span.end).toBeLessThanOrEqual(text.length);
				expect(quantity.numberSpan.start).toBeGreaterThan(end - 1);
				expect(Number.isFinite(quantity.value)).toBe(true);
				end = quantity.numberSpan.end;
			}
		}),
		{ seed: 7, numRuns: 300 },
	);
});

test.each(["1", "一", "1,000", "百分之", " ", "不少于", "1-"])(
	"300,000 characters of “%s” is read in no time",
	(piece) => {
		const text = piece.repeat(300_000 / piece.length);
		const start = performance.now();
		findQuantities(text);
		expect(performance.now() - start).toBeLessThan(8000);
	},
);
