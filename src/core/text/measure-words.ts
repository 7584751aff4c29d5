/**
 * What a measure word measures. `thing`: countable things, people, events. `share`: percentages. `money`. `time`: durations and
 * calendar parts. `age`. `size`: lengths, areas, weights, temperatures. `label`: the number names something (3号, 二十届, 三级).
 */
export type Dimension = "thing" | "share" | "money" | "time" | "age" | "size" | "label";

const WORDS: Record<Dimension, string> = {
	thing: `人次 人(次) 人/次 人 名 位 户 户次 口 场次 场(次) 场 次 期 期次 班 班次 批 批次 轮 轮次 届次 趟 趟次 台次 架次 课次 遍
		个 处 家 家次 所 间 座 套 片 条 项 件 件次 例 例次 对 辆 台 册 本 篇 种 类 支 队 组 张 幅 部 集 首 节 堂 课 份 人份 剂 剂次 针 针次
		盏 棵 株 只 架 艘 面 块 栋 幢 层 扇 副 枚 瓶 盒 箱 袋 包 具 顶 床 桌 门 款 台套 台(套) 套(件) 件(套) 笔 单 起 宗 案 车次 列 樘 根 杆 孔 眼 头 羽 尾 匹
		课时 学时 学分 餐 顿 点位 站 步 桩 席 倍 群 场景 亩次 公众号 村 社区 村(社区) 镇 街道 镇街 乡镇 校 县 区 市 村次 校次 园 院`,
	share: "% ‰ 个百分点 百分点 个千分点 /10万 /十万 /100000 /万 /千",
	money: "元 元人民币 块钱",
	time: `年 年度 个月 月 月份 日 天 周 个周 星期 个星期 小时 个小时 分钟 秒 季度 个季度 工作日 个工作日 学期 个学期 学年 个学年 周年
		个年度 点钟 时 个半月 年期 年间 旬`,
	age: "岁 周岁 月龄 周龄 岁半",
	size: `平方米 平米 m² ㎡ m2 平方公里 公里 千米 km 米 m 厘米 cm 毫米 mm 亩 公顷 吨 公斤 千克 kg 克 升 毫升 ℃ °C 摄氏度 度 勒克斯 lx
		千瓦 瓦 伏 KB MB GB 兆 里 英寸 寸 字 拍 立方米`,
	label:
		"号 届 年级 级 价 版 代 型 星 星级 维 线 路 号线 档 联 大 中全会 等奖 孩 胎 癌 者 甲 号楼 甲医院 级甲等 级医院",
};

/** Only after digits: after 一, 两, 百 these are mostly ordinary words (一村一策, 百校, 三步). */
const AFTER_DIGITS_ONLY = new Set(
	`樘 根 杆 孔 眼 头 羽 尾 匹 村 社区 镇 街道 乡镇 镇街 校 县 区 市 园 院 步 面 起 单 门 站 席 桌 床 队 组 群 部 列 里 度 大 孩 胎 癌 者 联 路 线 档 甲 字 拍 点位 时 m M
	集 具 顶 案 月 日 级 年 周 代 型 维 者 版 星 包 首 层 场景 课 款 米 升 克 吨 亩 瓦 伏 兆 寸 中全会 等奖`.split(/\s+/),
);
/** Labels and calendar words that do take a Chinese numeral: 二十届, 三级, 十二月, 二〇二四年. */
const AFTER_ANY = new Set(["届", "级", "年", "月", "日", "周", "等奖", "月份", "亩", "米"]);

/** A measure word that goes on like this is another word: 3家庭, 100人才, 5位于, 10场所. */
const NOT_BEFORE: Record<string, string> = {
	家: "庭长",
	人: "才民员类均生",
	位: "于置列居数",
	名: "单",
	次: "年日月性生要序",
	条: "件例款龙心",
	例: "会行如外",
	本: "市县区年级届省人月",
	种: "植养子",
	台: "湾账",
	期: "间限望末待刊",
	班: "级主子干",
	间: "接距隔",
	处: "理置罚于",
	场: "所馆地",
	支: "付持出撑",
	部: "门署分队",
	份: "额",
	节: "日假目点约能省气",
	口: "腔岸袋",
	件: "事",
	课: "程堂题后余",
	堂: "食",
	包: "括含保",
	首: "批次先",
	组: "织建",
	队: "伍员",
	单: "位亲身独",
	起: "步草",
	门: "诊户口",
	面: "向积试对",
	列: "入",
	只: "要有需是",
	对: "应口象照符全",
	级: "别",
	类: "似型",
	园: "区",
	区: "域级",
	校: "园长",
	元: "旦素",
	集: "中体",
	天: "津",
	周: "边",
	站: "点",
	步: "行",
	盒: "子",
	批: "评准",
	套: "餐",
	轮: "训岗候",
	案: "件例",
	具: "有体备",
	倍: "增",
	月: "子嫂",
	日: "照间常",
	时: "间",
	度: "假",
	代: "表",
	升: "级",
	里: "面",
	大: "型中小家",
	联: "合",
	线: "上下",
	头: "部等目戏痛",
	眼: "科镜健部",
	根: "据本治",
	匹: "配",
	尾: "气款",
	市: "级场",
	县: "级域",
	镇: "街",
	档: "案",
	床: "位",
	群: "众",
};

/** Words that begin like those and stand behind a measure word: 5家｜长者食堂, 3场｜地方戏, 40名｜单亲母亲. */
const STANDS_BEHIND: Record<string, readonly string[]> = {
	家: ["长者", "长期", "庭院"],
	人: ["均衡"],
	名: ["单亲"],
	位: ["居民", "居家"],
	次: ["日常", "生活", "生产", "月度", "年度", "性教育", "性别"],
	场: ["地方"],
	处: ["理疗"],
	节: ["省级", "能力"],
	组: ["建档"],
	门: ["户外", "口语"],
	套: ["餐桌", "餐具", "餐椅"],
	集: ["中华", "中国", "体育"],
	例: ["外来", "外籍"],
};

const DIMENSIONS = new Map<string, Dimension>(
	(Object.entries(WORDS) as [Dimension, string][]).flatMap(([dimension, words]) =>
		words.split(/\s+/).map((word) => [word, dimension] as const),
	),
);
const LONGEST = Math.max(...[...DIMENSIONS.keys()].map((word) => word.length));

/** Line breaks and blanks that a table cell or a PDF left inside a phrase; more than this is a gap. */
const WIDEST_GAP = 6;

export interface MeasureWord {
	word: string;
	dimension: Dimension;
	start: number;
	end: number;
}

/**
 * The longest measure word at `at` of a width-folded text, white space before and inside it passed over.
 * @param digits whether the number before it is written in digits
 */
export function measureAt(text: string, at: number, digits: boolean): MeasureWord | null {
	const start = skipSpace(text, at);
	let word = "";
	let end = start;
	let found: MeasureWord | null = null;
	while (end < text.length && word.length < LONGEST) {
		word += text.charAt(end++);
		const dimension = DIMENSIONS.get(word);
		if (dimension && isAllowed(word, text, end, digits)) found = { word, dimension, start, end };
		// A word broken over lines goes on after the break: 人↵次.
		end = skipSpace(text, end);
	}
	return found && withAlternative(text, found);
}

/** 套(间), 处(个): the other word that would do as well is part of the measure. */
function withAlternative(text: string, found: MeasureWord): MeasureWord {
	const other = found.dimension === "thing" ? /^\(([^()]{1,2})\)/.exec(text.slice(found.end, found.end + 4)) : null;
	if (!other || DIMENSIONS.get(other[1] ?? "") !== "thing" || AFTER_DIGITS_ONLY.has(other[1] ?? "")) return found;
	return { ...found, word: found.word + other[0], end: found.end + other[0].length };
}

function isAllowed(word: string, text: string, end: number, digits: boolean): boolean {
	if (!digits && AFTER_DIGITS_ONLY.has(word) && !AFTER_ANY.has(word)) return false;
	const next = text.charAt(end);
	return (
		next === "" ||
		!NOT_BEFORE[word]?.includes(next) ||
		STANDS_BEHIND[word]?.some((other) => text.startsWith(other, end)) === true
	);
}

/** First offset at or after `at` that is no white space; `at` itself where the gap is too wide to belong to one phrase. */
export function skipSpace(text: string, at: number): number {
	let end = at;
	while (end < text.length && isSpace(text.charAt(end))) if (++end - at > WIDEST_GAP) return at;
	return end;
}

/** As `skipSpace`, leftwards: the offset after the last character before `at` that is no white space. */
export function skipSpaceLeft(text: string, at: number): number {
	let start = at;
	while (start > 0 && isSpace(text.charAt(start - 1))) if (at - --start > WIDEST_GAP) return at;
	return start;
}

function isSpace(char: string): boolean {
	return char === " " || char === "\n" || char === "\r" || char === "\t" || char === "\u200B" || char === "\uFEFF";
}
