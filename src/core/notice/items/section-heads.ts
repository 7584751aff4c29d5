/** What parts of a notice are called that are no items. Those before the items, those that hold them, those after them. */
const SECTION_HEADS = {
	before: `总体要求 总体目标 指导思想 工作目标 目标任务 主要目标 任务目标 年度目标 基本原则 工作原则 总体思路 工作思路 重要意义 背景 目标要求 总体安排`,
	holding: `主要内容 主要任务 重点任务 工作任务 工作内容 重点内容 实事内容 实事项目 实事任务 项目内容 具体内容 具体任务 具体项目 重点工作 任务分工 工作措施 主要措施 工作重点
		责任分工 实施内容 项目安排 任务安排 重点项目 具体措施 主要工作 办好以下实事 实施项目`,
	after: `工作要求 有关要求 相关要求 几点要求 具体要求 组织实施 组织领导 保障措施 工作保障 组织保障 推进措施 实施步骤 时间安排 方法步骤 步骤安排 工作步骤 进度安排 报送要求 信息报送
		督导考核 督查考核 监督考核 调度机制 推进机制 工作机制 其他事项 考核评价 报送时间 联系方式 加强领导 强化领导 加强组织领导 强化组织领导 强化保障 强化责任落实 落实责任 强化监督检查 加强督导
		加强宣传 营造氛围 加强调度 按期报送 强化督导 强化宣传 明确责任 压实责任 严格落实责任 加强督查 强化督查`,
} as const;

export type SectionKind = keyof typeof SECTION_HEADS;

const WORDS = (Object.entries(SECTION_HEADS) as [SectionKind, string][]).flatMap(([kind, list]) =>
	list.split(/\s+/).map((word): [string, SectionKind] => [word, kind]),
);
/** A section's heading is short: 2024年为民办实事项目及责任分工 is about as long as they come. */
const LONGEST = 22;

/** What part of the notice a heading opens, by its words; null for an item's. */
export function sectionKind(heading: string): SectionKind | null {
	if (heading.length > LONGEST) return null;
	const exact = WORDS.find(([word]) => heading === word);
	if (exact) return exact[1];
	const ending = WORDS.find(
		([word, kind]) => heading.endsWith(word) && (kind !== "after" || word.length >= 4 || heading.length <= 8),
	);
	return ending && !/^(?:实施|开展|推进|建设)/.test(heading) ? ending[1] : null;
}
