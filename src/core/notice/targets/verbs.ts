import { WordList } from "./word-list";

/** A character after a verb that makes it part of a noun: 配备率, 开放型, 建成的. */
const NOUN_ENDINGS = "率的后者员费型量类性期班权";

/** Govern what is counted wherever they stand: 依托社区开设托管班120个. */
export const GOVERNING = new WordList(
	`
		开展 召开 进行 结成 销号 吸引 举办 举行 承办 新建 改建 扩建 新改扩建 改扩建 新建改建 新建改扩建 建成 建立 建造 修建 筹建 打造
		创设 创办 开办 选树 新增 增设 增加 增配 新设 新开 拓展 扩充 提供 发放 配备 配置 配建 完成 实现 开设 设立 设置 成立
		组建 招募 推出 推报 更换 安装 安排 投放 投入 投保 给予 采购 购置 购买 赠送 编印 印发 播出 录制 布设 布置 引进 引育
		寻找 促成 化解 出具 兑现 筹集 募集 开通 开行 新辟 创成 命名 植入 确保 实施 争创 送去 送上 征订 征集 加装 装配 增补
		补充 办结 办好 建好 用好 建有 设有 培树 培训出 遴选 评定 择优选择 新认定 认定 推选 推评 推荐 评选 选派 聘请 聘任 选聘
		选配 派出 下派 派驻 出动 投用 新添 添置 购进 腾退 盘活 流转 达成 签订 签署 开发出 研发 推送 播放 编排 创排 创作 译制
		新建设 开工建设 开工 竣工 创建成 培育出 创评 评出 评树 选出 选取 选定 选拔 选送 选育 纳入 覆盖到 惠及到 送出 建设成
		举行了 举办了 配齐 配足 配发 捐赠 捐建 援建 共建 续建 迁建 重建 加建 增建 代建 规划建设 启动建设 改造建设 建设完成
		争取新增 新创建 新培育 新打造 新组建 新设立 新成立 新发展 新招录 招录 录用 发展壮大 孵化 培植 创造 释放 链接 撬动 募捐
		发现 施划 铺设 敷设 栽植 架设 下沉 落地 落成 迎来 办理 受理 处理 摸排 发布 制作 面世
		`,
);

/** Verbs that also stand inside nouns (能力提升活动, 儿童友好建设): they govern only where a phrase begins, or before a quotation. */
export const AMBIGUOUS = new WordList(
	`
		建设 创建 培育 培养 组织 开发 改造 维修 维修改造 改造提升 提升改造 提升 升级 优化 完善 健全 推进 推动 推广 推行 深化
		开放 引导 落实 支持 调解 排查 表彰 规划 启动 运行 设计 配送 制定 关注 争取 扩大 提高 维护 加强 强化 做好 做实 抓好
		调整 调整为 点亮 认领 搭建 修缮 升级改造 提质 提档升级 提质改造 更新 改善 扩容 整合 布局 招聘 征求 开启 打通 巩固 探索
		`,
);

/** Of these, the ones that name what is counted where nothing else does: 完成改造150户. */
export const REMADE = new WordList("改造 维修 维修改造 改造提升 提升改造 修缮 升级改造");

/** Of these, the ones that govern a rate: 提高筛查率. In 调解成功率 the verb is the rate's own. */
export const AMBIGUOUS_BEFORE_RATE = new WordList(
	"提高 提升 扩大 推动 推进 加强 强化 落实 优化 完善 巩固 争取 做好 抓好 加快 改善 深化 健全 使 让 调整",
);

/** Verbs whose object may be counted, and that are counted themselves where no object stands: 培训妇女1200人, 培训800人. */
export const SERVING = new WordList(
	`
		康复救助 培训 轮训 服务 惠及 帮扶 结对 结对帮扶 结对关爱 救助 资助 慰问 走访 走访慰问 关爱 覆盖 吸引 组织 带动 扶持 支持
		保障 接待 救治 辅导 疏导 指导 帮助 援助 接收 安置 促进 动员 发动 吸纳 引导 发展 培养 培育 受理 惠及到 筛查 检查
		免费筛查 免费检查 免费培训 免费体检 摸排 免费服务 服务保障 累计服务 累计培训 培训各类 辐射 辐射带动 关怀 探访 送温暖 医疗帮扶
		看望 奖励 表彰 推荐 鼓励 支援 联系 联系服务 服务带动 动员组织 组织动员 遴选 选派 招募 推动 解决 护送 邀请 招收 新招
		新招收
		`,
);
/** Of these, the ones that take things as well: 扶持女性企业15家. */
export const SERVING_THINGS = new WordList("扶持 支持 惠及 覆盖 带动 慰问 走访 走访慰问 帮助 推荐 联系");

/** What makes of such a verb the first part of a noun: 培训班, 服务站点, 救助资金. */
export const NOUN_TAIL =
	/^(?:班|课|站|点|中心|机构|活动|讲座|资金|经费|金|热线|基地|项目|工作|队|师(?![生资])|券|包|卡|礼|岗|员|对象|率|费|标准|总|人[次数]|场|工程|行动|计划|平台|体系|手册|室|设施|期|车|比|面|案件|业务|后|者|证|类|会|所|院|网|阵地|品牌|驿站|小组|联盟|试点|覆盖)/;

/** The same for the verbs that stand inside nouns: 招聘会, 开放日, 宣传活动. */
export const AMBIGUOUS_TAIL =
	/^(?:日|会|活动|班|周|月|点|站|中心|行动|工程|工作|课|岗|栏|片|册|队|人员|率|服务活动|类|补助|补贴|奖|费)/;

/** Words before the noun of a target that say nothing of it: time, will, place, manner. */
export const PRELUDE = new WordList(
	`
		年内 全年 今年 本年 本年度 年度 每年度 年底前 年底 力争 争取 确保 保证 计划 预计 拟 将 要 共 共计 总计 累计 合计 全县
		全区 全市 全镇 全旗 全州 全省 全新区 全域 我县 我区 我市 我州 我旗 县内 区内 市内 县域内 辖区内 辖区 原定 原计划 截至 截止 再 重点 积极 集中
		继续 持续 深入 大力 全面 统筹 着力 同时 并 和 及 以及 还 也 与 、 至少 其中 含 包括 即 全县城乡 全区城乡 全市城乡
		新区 进一步 不断 稳步 有序 逐步 逐渐 高标准 高质量 精心 定期 常态化 上半年 下半年 一季度 二季度 三季度 四季度 第一季度
		第二季度 第三季度 第四季度 暑期 暑假 寒假 寒暑假 了 着 好 至 到 均 各 分别 或 暨 更好 切实 有效 广泛 扎实 已 应 须
		需 不少于 另 另外 此外 再次 首批 分期 分批 平均 每年 市级以上 其 且 而 免费为 首次 逐年 全方位 多渠道 多形式
		`,
);

/** Begin like a word of PRELUDE and are none. */
export const NOT_PRELUDE = new WordList(
	`
		以案释法 以赛促学 以文化人 应急 应用 应届 应诉 需求 将军 共享 共建 共青 共同 共富 共读 共育 和谐 和美 好家 好媳妇 好婆婆
		好妈妈 好爸爸 好家庭 好家风 要素 均衡 再就业 再创业 及时 及早 各类 各级 共享型 含光 且行 即时 还乡 已婚 新区级 其他 至善
		按比例 到户 到家 至爱 更年期 县级 以文 以老 暑假作业 寒假作业 并蒂
		`,
);

/** A phrase with one of these ends before its verb: 为困难家庭送温暖1500人次, 在社区建设驿站2个. */
export const PREPOSITIONS = new WordList(
	"为 对 向 给 面向 针对 在 依托 利用 通过 围绕 按照 根据 按 聚焦 将 把 从 由 由于 于 用 以 结合 联合 会同 协同 借助 借力 发挥 采取 邀请 组织 立足 紧盯 紧扣 与 整合 推荐 支持 鼓励 引导 动员 帮助 助力 瞄准 每年为 免费为 优先为",
);

/** Words between the counted noun and its number: 参与率稳定在95%, 额度上浮20%. */
export const PREDICATES = new WordList(
	`
		达到 达 均达到 均达 分别达到 提高到 提高至 提升到 提升至 提高 提升 再提高 再提升 增加 增加到 增加至 增长 增长到 扩大到
		扩大至 上浮 上调 上调至 上调到 下浮 下降 下降到 下降至 降低 降低到 降低至 降至 降到 减少 减少到 控制 控制在 稳定在 稳定
		保持在 保持 维持在 实现 争取 力争 不低于 不少于 不超过 再 均 都 各 分别 约 为 共 共计 总计 至少 有 要 应 应当 超过
		突破 日均 月均 周均 确保 已 将 力争达到 争取达到 全部达到 到 至 年均 平均 在 累计 累计达 合计 不断 逐步 力争实现 新增 同比 较上年
		比上年 比去年 是 需 每年 全年 年内 总体 占 的 不得 不得少于 得到 完成 增至 升至 数量达到 数达到 各新建 各建成 各建设
		各开展 各举办 各新增 各设立 各打造 各创建 各完成 各培训 各选树 各组织 各不少于 各至少 按照
		`,
);

export function isNounEnding(char: string): boolean {
	return char !== "" && NOUN_ENDINGS.includes(char);
}
