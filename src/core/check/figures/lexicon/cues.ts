/** What a figure is about in time, or what it is instead of an amount done. */
export type Role =
	/** The year's figure so far: 累计, 截至6月底, 今年以来, or no mark at all. */
	| "cumulative"
	| "unmarked"
	/** The period's own: 本季度, 新增. */
	| "period"
	/** An earlier part of the same year: 一季度 in a second-quarter report. */
	| "earlier"
	| "past"
	| "plan"
	/** The target repeated: 目标任务20000人次. */
	| "target"
	/** What is left to do: 剩余3所. */
	| "remaining";

/** How far a cue reaches: to the next figure, to the next comma, to the end of the sentence, or of the paragraph. */
export type Reach = "figure" | "clause" | "sentence" | "paragraph";

export interface Cue {
	role: Role;
	reach: Reach;
	/** Gives way to a stronger role already in force: 本季度共, 累计新增. */
	weak?: boolean;
	words: readonly string[];
}

export const CUES: readonly Cue[] = [
	{
		role: "cumulative",
		reach: "sentence",
		words: words(
			`总数达到 总数达 累计 累积 截至 截止 今年以来 年初以来 本年以来 自年初 自启动以来 迄今 至今 已累计 共累计`,
		),
	},
	{ role: "cumulative", reach: "sentence", weak: true, words: words(`共 共计 总共 合计 总计 一共 目前 现有 现已`) },
	{
		role: "period",
		reach: "sentence",
		words: words(`本季度 本季 当季 本期 本月 当月 本阶段 期内 较上季度 较上期 较上月 比上季度 比上期 环比 本半年`),
	},
	{ role: "period", reach: "clause", weak: true, words: words(`新增 新增加 净增`) },
	{ role: "earlier", reach: "clause", words: words(`上季度 上季度末 上季末 上期末 上月末 上月底 上季度底`) },
	{
		role: "past",
		reach: "clause",
		words: words(`去年 上年 上年度 去年同期 同期 往年 历年 前年 以往 此前年度 较年初 比年初`),
	},
	{
		role: "plan",
		reach: "paragraph",
		words: words(`下一步 下步 下阶段 下一阶段 下季度 下一季度 下个季度 下期 下月 下半年计划 后续`),
	},
	{
		role: "plan",
		reach: "sentence",
		words:
			words(`计划 拟于 拟在 拟 共计划 预计 预期 预备 准备 打算 争取 力争 确保 届时 有望 将于 将在 将再 将继续 将进一步 将全面 即将 将开展 将举办 将组织 将完成 将达到
			将建成 将新增 将新建 将实现 将按 年底前 年内将 明年 待`),
	},
	{
		role: "target",
		reach: "figure",
		words:
			words(`目标任务 年度任务 全年任务 任务数 任务量 任务目标 目标数 目标值 目标为 任务为 总任务 计划任务 全年目标 年度目标 任务指标 目标任务数 应检 应筛 应训 应筛查
			应检查 应完成 应救助 应种 应接种 应改 应建 应补 应享 目标人群 总数为 目标 任务`),
	},
	{
		role: "remaining",
		reach: "clause",
		words: words(`剩余 其余 余下 还有 尚有 尚余 还差 尚差 仍有 未完成的 还需 尚需 缺口`),
	},
];

/** After these a plan or the past is over: what follows is done. */
export const NOW = words(`今年 本年度 本年 已经 已 现已 目前已`);

/** A plan begins, or goes on. */
export const PLAN_WORDS = /计划|拟|预计|预期|将|力争|确保|争取|打算|准备|下一?步|下一?阶段|届时|还需|年底前|月底前/;
/** What a report says of an amount: 完工2所, 新增1740个. */
export const REPORTED =
	/目前|完成|完工|竣工|建成|投用|已|实际|实有|新增|增加|拓展|到位|配备|安装|发放|举办|开展|落实|达到/;

/** Words right behind a figure that make it the target repeated: 20000人次的目标任务, 8处任务. */
export const TARGET_AFTER = /^(?:的|以上的?|年度|全年)?(?:年度|全年|总)?(?:目标|任务|计划任务)/;
/** 计划新建的3所学校已全部完工: what was planned is done. */
export const PLANNED_AND_DONE =
	/^[^，。；]{0,14}(?:已|均已)(?:经|全部|如期|提前|顺利|按期){0,2}(?:完成|完工|竣工|建成|投用|投入使用|交付)/;
/** 16所中小学中已完工9所: the figure is the whole of which something is told. */
export const WHOLE_AFTER =
	/^[^，。；、0-9]{0,12}?(?:中|里|当中)(?=[，,]?(?:已|有|其|完|建|竣|投|共|目|累|现|\d)|，[^，。；\d]{1,10}(?:已|完工|竣工|建成|投用))/;

/** A share of the target: 完成率75%, 占年度任务的60%, 完成全年目标的55%. Tested on what stands before the figure. */
export const SHARE_BEFORE =
	/(?:(?<!工程)(?:完成率|完成比例|完成进度|任务进度|目标进度|总进度|达标进度|执行率|(?<!工程|施工|建设|形象)进度)[^，。；\d]{0,6}|(?:占|完成|达到|达|实现)[^，。；\d]{0,8}(?:任务|目标|计划)[^，。；\d]{0,6}|(?:任务|目标|计划)(?:数|量|总量|总数)?(?:已|的)?(?:完成|完成了|达到|达)?(?:约|近)?|(?:^|[，。；、：:（(])(?:已|目前)?(?:共)?(?:占比?|完成)(?:了|约|近)?)$/;

/** In building, not done: tested on the words around a figure. */
export const UNDERWAY =
	/在建|正在(?!接受|训练|康复|享受|就读|运营|运行|服务|参加|使用)|建设中|施工|装修|开工|动工|启动|筹备|筹建|拟建|续建|待建|进场|在筹|筹办|招标|招投标|规划|选址|设计|立项|前期|主体|封顶|基本完|部分完|收尾|推进中|打造中|审批中|待验收|安装中/;
/** 在建：幼儿园1所 */
export const UNDERWAY_HEADING =
	/(?:^|[，；。\n])(?:目前|现)?(?:在建|正在建设|正在施工|建设中|未开工|未完工|拟建|筹建)(?:项目)?：[^：]*$/;
/** Preparations: 完成选址, 完成摸底. */
export const PREPARED = /选址|设计|规划|摸底|摸排|走访|方案|招标|招投标|前期|勘察|立项|审批|手续|图纸|签约|动员/;
/** Done without doubt. */
export const DONE =
	/(?:(?<!(?:主体|基础|部分|基本|大部分?|前期|选址|设计|规划|招标|采购|手续|方案|摸底|立项|结构)(?:工程|工作|施工|建设|已|均|全部|已经|均已|任务)?)(?:完成(?!了?(?:项目)?(?:选址|设计|规划|招标|招投标|前期|立项|采购|方案|主体|基础|摸底|摸排|审批|手续|签约|测绘|图纸|勘察|初步|申报|备案申请|工程量|投资|总工程|封顶))|完工|竣工|建成)|投用|投入使用|投入运营|投入运行|交付使用|通过验收|验收合格|全部通过|开放|运营|结束|到位|完毕|挂牌)/;

/** A figure of the work done stands behind one of these. */
export const EXPLICIT =
	/已|完成|建成|竣工|完工|投用|投入使用|累计|(?<!公)共(?!同|享|青|建|育)|达到|通过|验收|合计|达|现有|实际|实现/;

/** 尚未开展 is 0. */
export const NOT_BEGUN =
	/(?:尚未|还未|暂未|仍未|未|没有|暂无|尚无)(?:正式|全面|组织|能|予)?(?:开展|启动|开始|开工|动工|实施|进行|举办|组织|建设|落实|部署|开班|开设|安排|建成|完成|进展)/;

/** Whole: 已全部完成, 均已建成投用, 超额完成. */
export const ALL_DONE =
	/(?:(?:已|均|全部|全面|如期|提前|圆满|超额|按期|按时|顺利|悉数|已经|均已)(?:已|均|全部|全面|如期|提前|圆满|超额|按期|按时|顺利|高质量|保质保量)*(?:完成|完工|竣工|建成|投用|投入使用|投入运营|交付|落实到位|到位|结束|达标|实现)|(?:完成|完工|竣工|建成|建设|更换|配套|安装|发放|落实)(?:完毕|到位))/;
/** … unless one of these stands in the clause. */
export const NOT_ALL_DONE =
	/主体|基本完|基本建|部分|大部|未|正在|前期|选址|规划|招标|采购|方案|摸排|摸底|设计|预计|计划|拟|将|力争|确保|争取|封顶|手续|立项|征地|拆迁|准备|下一步|启动|开工|勘察|评审|年底前|月底前|通知|部署|动员|征集|报名|整改|建档|调研|检修|第[一二三四五1-9]/;

/** 全覆盖 and its kin: everybody who should be reached was. */
export const ALL_COVERED =
	/全覆盖|应(?:救|检|助|训|纳|保|享|筛|康|补|帮|查|接|学|入|托|评)尽\S|全部(?:得到|给予|予以|纳入|享受|实施|落实|完成|发放|救助|资助|救助到位)|均(?:已|得到|给予|予以|纳入|享受)[^，。；]{0,8}(?:救助|资助|保障|康复|补贴|随访)|100%|(?:实现|做到)[^，。；]{0,6}(?:不漏一人|一个不漏|一人不漏)/;

/** Another thing than the target: what was found, given out, spent, or who came. A figure right behind or before one of these is none of it. */
export const FOREIGN =
	words(`发现 检出 查出 筛出 确诊 阳性 患者 患病 异常 疑似 可疑 病例 转诊 受益 惠及 吸引 参与 参加 参会 参赛 参训率 覆盖 发放 资金 印制 印发 张贴 走访 慰问 排查 隐患 接待 接听
	咨询 来电 投诉 志愿者 工作人员 医护 专家 教师 讲师 家长 师生 观看 播放 点击 阅读量 浏览 转发 入户 电话 微信 占地 建筑面积 床位 受众 受教育 动员 发动 摸排 摸底 意愿 报名 签约 求职 岗位
	证书 就业意向 出动 警力 折页 明白纸 宣传单 宣传册 宣传页 宣传品 倡议书 一封信 展板 问卷 手册 调解 案件 筹集 募集 捐赠 爱心企业 企业 媒体 报道 召开 会议 座谈 调研 督导 检查组 队伍 机构负责人 服务学生 服务儿童 服务群众 培训人员
	运送 牵手 推送 线索 抓获 破获 贷款 选手 队员 嘉宾 主播 医生 护士 医务 安置 经费 补助资金 意见 建议 信息 简报 需求 申报 推荐 初选 推选`);

/** Where the notice is for print (宣传手册5万册), how it was made and given out is its own. */
export const PRINTS = /手册|折页|读本|指南|宣传品|宣传资料|海报|绘本|倡议书/;
export const PRINTED: ReadonlySet<string> = new Set(words("印发 印制 发放 张贴"));

/** Where it is for meetings (议事会30次), that they were held is its own. */
export const MEETS: ReadonlySet<string> = new Set(words("召开 会议"));

/** Where the notice says one of these of its target, a report may say another. */
export const SERVED: ReadonlySet<string> = new Set(words("惠及 受益 覆盖 服务 接待 服务群众 服务学生 服务儿童"));

/** Between a number and the noun it counts no such verb stands: 3家医院开展托育培训. */
export const ACTION = /开展|组织|举办|提供|进行|参加|参与|实施|赴|走进|深入|联合|负责|承担|用于|召开|参会|接受/;

/** Verbs, adverbs and other words that say nothing about what is counted. */
export const FUNCTION_WORDS =
	words(`截至目前 截至 截止 目前 现已 已经 累计 累积 共计 总共 合计 总计 一共 今年以来 年初以来 今年 本年度 全年 上半年 下半年 本季度 本季 第一季度 第二季度 第三季度 第四季度 一季度 二季度 三季度 四季度
	前三季度 前两季度 全县 全区 全市 全镇 我县 我区 我局 我镇 我单位 各镇 各街道 各镇办 辖区 范围内 实筛 实查 实检 实训 应筛 应查 应检 应训 较 去年 上年 同期 上升 下降 总体 总 首批 首 批 次批 批次 揭晓 评审 评定 审核 公示 表彰 确定 遴选 推出 产生 经 完成 建成 建设 新建 改建 扩建 改扩建 新改扩建 改造 提升 打造 创建 举办 开展 组织 实施 开设 培育 选树 评选 寻找 推报
	达到 达 实现 实际 已 共 约 近 超 超过 其中 分别 各 均 为 有 是 了 的 在 对 将 等 人数 数量 总数 总量 情况 工作 任务 进度 进展 有序 推进 年度 目标 服务 提供 免费 累计已 完工 竣工 投用 投入使用 通过 验收 挂牌 召开 上架 平均 安装 设置 布设 配备 配置 投放 发放 增设 招募 招收 到位 揭牌 上线 提高 提高到 提高至 提升到 提升至 上升到 上升至 降低到 降至 降到 增长到
	开工 在建 启动 剩余 其余 余下 还有 尚有 率 其 全部 先后 顺利 扎实 稳步 积极 月底 月份 日 底 末 季度 年 月 以来 合格 备案 配套 更换 新增 增加 拓展 开通 辐射 线上 线下 本 全 至 自 从 起 与 及 和 并 也 均已 现 另 另有 又 再 左右 以上 余 多
	面积 参训 学员 场次 人次 情况如下 如下 具体 主要 一是 二是 三是 四是 五是 六是 截至到 月 开放 使用 挂牌 创成 认定 命名 占 比 占比 全年共 运营 运行 交付 补贴 按 标准 每人 每年 通过了 市级 省级 国家级 区级 县级 镇级 村级 投入 正在 装修 施工 主体 封顶`);

/** Denominators: 每人, 人均 … the figure is a sum or number for one of them. */
export const PER_UNIT =
	/每(?!季|半年|年度末|次筛)[\u4e00-\u9fa5]{1,6}[^，。；0-9]{0,14}$|人均[^，。；]{0,6}$|户均[^，。；]{0,6}$|平均[^，。；]{0,8}$|日均[^，。；]{0,8}$|千人口[^，。；]{0,20}$/;

/** A place at the end of what stands before a figure: 田镇街道3200人次, 常家镇：2500人次. */
export const PLACE =
	/[\u4e00-\u9fa5]{1,6}(?:街道办事处|街道|街办|办事处|镇|(?<![下进])[乡村]|社区|开发区|园区|农场|林场|片区)(?:已|共|累计|已经|完成|开展|举办|筛查|检查|培训|建成|[:：（(]|[^，。；、\d]{0,6})$/;

/** 在商圈建成1处, 走进学校3场: another place named in front of a figure. */
export const SOMEWHERE = /^(?:在|于|走进|赴|深入|到)[\u4e00-\u9fa5“”]{2,20}$/;

/** “两癌”各3000人: a name for two things, by both of theirs where each has the figure. */
export function inFull(text: string, isForEach: boolean): string {
	return isForEach ? text.replace(/“?两癌”?/, "宫颈癌、乳腺癌") : text;
}

function words(list: string): string[] {
	return list.trim().split(/\s+/);
}
