import type { Amount } from "./amount";
import { isStock } from "./stock";
import { WordList } from "./word-list";

/** Why a number promises no work. */
export interface NotTargetRule {
	name: string;
	/** One phrase it keeps out, the number in it as written. */
	example: string;
	holds: (amount: Amount) => boolean;
}

/** 每吸纳｜1人 */
const PER_ONE = /每(?:吸纳|招用|录用|聘用|安置|新增|带动|培训|培养|建成|建设|创建|帮扶)$/;
/** What a number of places serves as: no work on them is promised. */
const MEANS_AFTER =
	/^[^，,。;、]{0,16}为(?:抓手|依托|载体|重点|契机|基础|主线|核心|平台|牵引|引领|主体|阵地|切入点|突破口|试点|纽带|导向|支撑|中心)/;
const SUPERSEDED =
	/(?:原定|原计划|原为|原拟|原安排|原方案|原目标|原要求|原规定)(?!.*(?:调整|改为|变更|增[加至]|扩大|提高|[，,]))/;
const CHANGE_AFTER = /^(?:的?基础上|提高|提升|增加|上调|扩大|增长|下降|降|减|调整|上升|升|到|至|增|拓展|扩)/;
const BASE_BEFORE =
	/(?:由|从|在|较|比)(?:现|现有|现行|原|原来|原有|目前|当前|上年|上年度|去年|上一年|前年|20\d\d年|年初)?[^，,。;:]{0,12}$/;

/** Kinds and points that an enumeration is summed up by: 12个病种, 5个专题. */
const TALLY_NOUNS = new WordList(
	`病种 专题 方面 领域 环节 层面 维度 模块 板块 阶段 步骤 单元 体验单元 专科 学科 科室 重点 要素 统一 必须 不 到位 关键 目标 指标 原则 机制 体系 大类 类别 类型 种类 主题 系列 要点 问题 特色 优势 梯次 层次 方向 节点 时段 时间段 关键期 专业 学段 年龄段 工种 职业 部门 流程 程序 维护 坚持 结合
	促就业计划 行动 计划 制度 措施 举措 任务 服务内容 内容 课程模块 平台功能 功能 区域 功能区 功能区域 主阵地 一批 平台协同 级 民族 传统节日 节日 重要节点 地区`,
);
/** Of these, the ones that also stand before a noun. */
const TALLY_ADJECTIVES = new WordList("特色 主题 专题 重点 专业 优势 职业 功能 关键 民族 系列 传统 专科");
/** How things go on that are built, held or founded. */
const SOLID_NOUN =
	/^[^，,。;、]{0,8}?(?:“|公园|乐园|游园|品牌|基地|讲座|课堂|活动|培训班|站|馆|室|园|队|合作社|学校|社区|村|街区|中心|书房|书屋|之家|微家|工作坊|展|小屋|广场|空间|场馆|学院|项目|联盟|示范)/;
const TALLY_MEASURES = new WordList("类 种 项 大 大类 个 门 款 件 套 条");
const KIND_MEASURES = new WordList("类 种 项");
/** 二期工程: which part of a building, not how many courses. */
const PHASE_AFTER = /^(?:\(|工程|项目|建设|扩建|改造|主体|竣工|开工|投用|对外|完工|启用|建成|交付)/;
/** How much a thing must earn to be meant. */
const YIELDS_AFTER = /^的[^，,。;补奖贷金费款额]{0,8}(?:村|企业|园|户|项目|基地|合作社|家庭|商户|车间|工坊|门店)/;
/** Verbs after which even 项 and 类 count work: 新增专利3项 has none of them missing. */
const ENUMERATES = /(?:等|[）)、]|[“”、].{0,24})$/;
/** 推行“高效办成一件事”｜20项: one name alone is counted, two are an enumeration. */
const ONE_NAME = /^[^“”、等]*“[^“”]+”$/;

/** People named for the reporting, not for the work. */
const STAFFING = /^(?:[^，,。;]{0,8})(?:联络员|联系人|班子成员|分管|负责人|责任人|填报|专人|经办|信息员|牵头)/;
/** The quantity of an object that a single 一 only introduces: 一份关爱, 一个温暖的家. */
const ONE = /^[一]$/;
const SOLID_MEASURES = new WordList("处 所 家 座 间 支 场 次 辆 台 场次 条 栋 幢 名");
const BUILDS =
	/(?:建成|建设|新建|打造|创建|建立|组建|设立|成立|新增|开设|开通|举办|配备|培育|选树|改造|新设|建|至少|不少于|不低于|每[^，,]{1,8})$/;
/** 新建幼儿园｜一所 */
const BUILDS_NOUN =
	/(?:建成|建设|新建|改建|扩建|续建|打造|创建|建立|组建|设立|成立|新增|开设|举办|配备|购置|培育|选树|改造)[^，,。;、\d]{2,14}$/;
const HOTLINE_AROUND = /(?:热线|电话|号码|平台|拨打|编号|号|短信|专线|微信|QQ|邮编)[:：]?[“”]?$/;
const HOTLINE_AFTER = /^[”]?(?:热线|平台|电话|公益|服务热线|心理|专线|客服|妇女|维权|号)/;

const EMERGENCY_LINES = new Set([110, 119, 120, 122]);

/** Any rule that holds keeps a number out. Order is of no consequence; names are for tests and warnings. */
export const NOT_TARGETS: readonly NotTargetRule[] = [
	{
		name: "ordinal",
		example: "第三次全国妇女大会",
		holds: ({ ordinal, dimension }) => ordinal || dimension === "label",
	},
	{
		name: "age",
		example: "35—64岁妇女",
		holds: ({ dimension, after, measure }) =>
			dimension === "age" || (measure === "" && /^(?:周?岁|月龄|至\d|—\d)/.test(after)),
	},
	{
		name: "time",
		example: "20个工作日内办结",
		holds: ({ dimension, measure, before }) =>
			dimension === "time" || (measure === "学时" && /每(?:人|次|期|场)/.test(before)),
	},
	{
		name: "size",
		example: "室温不低于18℃",
		holds: (amount) => amount.dimension === "size" && !buildsArea(amount),
	},
	{
		name: "bracketed",
		example: "HPV疫苗（2剂次）",
		holds: ({ prose, span }) => prose.text.charAt(span.start - 1) === "(" && prose.text.charAt(span.end) === ")",
	},
	{
		name: "partners",
		example: "联合8家单位",
		holds: ({ before }) => /(?:联合|会同|协同|协调|联动)$/.test(before),
	},
	{
		name: "means",
		example: "以6处试点站为抓手",
		holds: ({ before, after }) =>
			(/以[^以]{0,40}$/.test(before) && MEANS_AFTER.test(after)) || /依托(?:全[县区市州旗镇乡])?$/.test(before),
	},
	{
		name: "model",
		example: "5人制球场",
		holds: ({ after, dimension }) => dimension === "thing" && /^(?:制|全程)/.test(after),
	},
	{
		name: "phase",
		example: "市儿童公园二期（占地42亩）对外开放",
		holds: ({ measure, arabic, after }) => measure === "期" && !arabic && PHASE_AFTER.test(after),
	},
	{
		name: "capacity",
		example: "办学规模54班",
		holds: ({ before, dimension }) =>
			dimension === "thing" && /(?:办学|办园|建设|设计|总)规模(?:为|达到?|约|不[少低]于)?$/.test(before),
	},
	{
		name: "yield",
		example: "年收入10万元以上的村",
		holds: ({ dimension, comparator, after }) =>
			dimension === "money" && comparator === ">=" && YIELDS_AFTER.test(after),
	},
	{
		name: "project-size",
		example: "建设学校（占地86亩、总投资3.2亿元）",
		holds: ({ dimension, prose, span }) => dimension === "money" && isSizeOfProject(prose.text, span.start),
	},
	{
		name: "worth",
		example: "价值300元的爱心包",
		holds: ({ dimension, before }) => dimension === "money" && /^[^每]*(?:价值|面值|单价|售价|市值)$/.test(before),
	},
	{
		name: "denominator",
		example: "每千人口",
		holds: ({ before, after, arabic, measure, value }) =>
			(/(?:每|逢|满|\/)$/.test(before) ||
				(!arabic && measure === "人" && (value === 1000 || value === 10000) && /^口/.test(after)) ||
				(value === 1 && PER_ONE.test(before))) &&
			measure !== "",
	},
	{
		name: "name",
		example: "“百场巡讲”",
		holds: ({ prose, numberSpan, coverage }) =>
			!coverage && insideName(prose.text, prose.quotedUntil, numberSpan.start),
	},
	{
		name: "bare-number",
		example: "12338热线",
		holds: ({ measure, value, before, after, prose, numberSpan }) =>
			measure === "" &&
			(HOTLINE_AROUND.test(before) ||
				HOTLINE_AFTER.test(after) ||
				EMERGENCY_LINES.has(value) ||
				isYear(value, after) ||
				(before === "" && /^[.、]/.test(after)) ||
				(prose.quotedUntil[numberSpan.start] ?? 0) > 0 ||
				/^\d{5,20}$/.test(prose.text.slice(numberSpan.start, numberSpan.end)) ||
				/[A-Za-z]$/.test(before)),
	},
	{
		name: "tally",
		example: "脑胶质瘤、髓母细胞瘤等12个病种",
		holds: isTally,
	},
	{
		name: "stock",
		example: "已建成的11处活动点",
		holds: isStock,
	},
	{
		name: "base",
		example: "由62%提高到70%",
		holds: ({ before, after }) =>
			(BASE_BEFORE.test(before) && CHANGE_AFTER.test(after)) || /^[^，,。;、\d]{0,16}的?基础上/.test(after),
	},
	{
		name: "superseded",
		example: "原定改造3所",
		holds: ({ before }) => SUPERSEDED.test(before),
	},
	{
		name: "number-of-items",
		example: "实施10项实事",
		holds: ({ after }) => /^(?:[^，,。;]{0,8})实事/.test(after),
	},
	{
		name: "staffing",
		example: "明确1名联络员",
		holds: ({ after }) => STAFFING.test(after),
	},
	{
		name: "places-of-the-county",
		example: "全县14个镇街",
		holds: ({ before, after }) =>
			/(?:全[县区市州旗]|[辖园]区)$/.test(before) &&
			/^(?:(?:镇|乡|街道|县|区|村|社区|行政村)|[^，,。;、\d]{2,20}率(?:\d|达|保持|不低于))/.test(after),
	},
	{
		name: "threshold",
		example: "消除56人以上大班额",
		holds: isThreshold,
	},
	{
		name: "reporting",
		example: "每季度调度一次",
		holds: ({ before, measure }) =>
			measure === "次" && /每.{0,12}(?:调度|通报|督查|督导|报送|汇总|考核|上报|评估|会商|研究)$/.test(before),
	},
	{
		name: "one",
		example: "送上一份关爱",
		holds: ({ prose, numberSpan, measure, before, after }) =>
			ONE.test(prose.text.slice(numberSpan.start, numberSpan.end)) &&
			!(BUILDS_NOUN.test(before) && SOLID_MEASURES.has(measure) && after === "") &&
			!(BUILDS.test(before) && (SOLID_MEASURES.has(measure) || /(?:打造|建设|创建|建成|新建)$/.test(before))) &&
			!(/次$/.test(measure) && !/^(?:都|也|不)/.test(after)),
	},
];

/** 用工200人以上、｜女职工40人以上的企业: of two thresholds the noun stands behind the second. */
const SECOND_THRESHOLD = /^[、和且或][^，,。;、\d]{0,8}\d{1,5}[人名户](?:以上|以下|以内)/;

/** What a bracket says of a building with its ground or storeys: 占地86亩、总投资3.2亿元. */
function isSizeOfProject(text: string, at: number): boolean {
	const open = text.lastIndexOf("(", at);
	if (open < 0 || at - open > 60) return false;
	const close = text.indexOf(")", open);
	const inside = text.slice(open, close);
	return close > at && /投资[约为]?$/.test(text.slice(open, at)) && /占地|面积|规模|平方米/.test(inside);
}

/** 女职工100人以上的企业: how large a thing must be to be meant. People counted themselves are none: 100人以上妇女骨干. */
function isThreshold({ prose, span, measure, after }: Amount): boolean {
	if (measure !== "人" && measure !== "名" && measure !== "户") return false;
	if (!/(?:以上|以下|以内)$/.test(prose.text.slice(span.start, span.end))) return false;
	const noun = /^的?[^，,。;、的]{2,12}/.exec(after.replace(SECOND_THRESHOLD, ""))?.[0] ?? "";
	if (measure === "户") return /^的?[^户家“]{0,8}(?:村|小区|楼|聚居|连片)/.test(noun);
	return (
		/(?:企业|单位|班额|机构|场所|学校|园区|商场|村|社区|家庭|楼宇|工厂|车间|集体)/.test(noun) &&
		!/^的?(?:参加|参与|入驻|到)/.test(noun)
	);
}

/** 改造校舍面积3万平方米; but 建筑面积, 占地面积 say how large a thing is. */
const AREA_WORKED_ON =
	/(?:改造|整治|维修|硬化|绿化|铺设|修缮|提升|粉刷|更新)[^，,。;]{0,12}(?<!建筑|占地|使用|用地|规划|总|均)面积$/;

/** 改造校舍5000平方米 is work done; 建筑面积1800平方米, 500米范围内 are not. */
function buildsArea({ measure, before, after, comparator }: Amount): boolean {
	if (AREA_WORKED_ON.test(before)) return comparator === "=";
	return (
		/平方米|平米|㎡|m²|亩|公里|千米|公顷/.test(measure) &&
		(/(?:新建|新改建|改建|改扩建|安装|更换|敷设|修复|治理|种植|栽植|改造|新增|建成|完成|修建|建设|铺设|扩建|增加|建造|打造|维修|整治|硬化|绿化)[^，,。;]{2,16}$/.test(
			before,
		) ||
			/工程$|通(?:水泥|沥青|硬化|柏油)路$/.test(before)) &&
		!/面积|周边$|范围|每|人均|生均|距离|宽|长|高|半径|处|“$/.test(before) &&
		(comparator === "=" || /公里|千米|亩/.test(measure)) &&
		!/^(?:范围|以内|内|的)/.test(after)
	);
}

/** Inside “…” or 《…》 with more than the numeral in it. */
function insideName(text: string, quotedUntil: readonly number[], at: number): boolean {
	const end = quotedUntil[at];
	if (!end) return false;
	// “两个100%” is no brand.
	if (/^[\d.]{1,6}%/.test(text.slice(at, at + 7))) return false;
	return !(text.charAt(at - 1) === "“" && /^[一二三四五六七八九十百千万亿\d]{1,6}$/.test(text.slice(at, end - 1)));
}

function isYear(value: number, after: string): boolean {
	return value >= 1949 && value <= 2199 && /^(?:[-—至〕\])】]|届|$|,|、)/.test(after);
}

/** 个方面, 个重点环节; but in 个特色品牌 and 个主题公园 the word says of which sort the things counted are. */
function isTallyNoun(after: string): boolean {
	const length = TALLY_NOUNS.startingAt(after, 0);
	if (length === 0 || !TALLY_ADJECTIVES.has(after.slice(0, length))) return length > 0;
	const rest = after.slice(length);
	return !SOLID_NOUN.test(rest) || TALLY_NOUNS.startingAt(rest, 0) > 0;
}

function isTally({ measure, before, after, arabic }: Amount): boolean {
	const noun = measure === "个" || measure === "大" || measure === "类" || measure === "种" || measure === "项";
	if (noun && isTallyNoun(after)) return true;
	if (/等$/.test(before) && measure === "") return true;
	if (/等$/.test(before) && TALLY_MEASURES.has(measure)) return true;
	if (!KIND_MEASURES.has(measure)) return false;
	return !arabic || measure !== "项" || (ENUMERATES.test(before) && !ONE_NAME.test(before)) || after.length > 0;
}
