/**
 * Words that units use for one another, the domain's nouns and activities. One group a line; within a group every word stands
 * for the others, though the notice's own word is the better match.
 */
export const SYNONYMS: readonly (readonly string[])[] = lines(`
	筛查 检查 普查 体检 普检 受检 检测
	讲座 讲堂 大讲堂 课堂 公开课 宣讲 巡讲 宣讲会 巡讲会 讲课 授课 开讲 报告会 宣教
	培训 轮训 培训班 学习班 集训
	康复训练 康复救助 康复服务 康复
	机构康复 机构集中训练 机构训练 机构
	救助 资助 帮扶 扶助
	资助 助学
	演出 展演 送戏 汇演 文艺演出 戏曲演出 进乡村
	戏曲进校园 戏曲进课堂
	联谊 交友 相亲
	招聘会 招聘活动 专场招聘 招聘
	标兵户 标兵 示范户
	中小学 学校 小学 中学 初中 高中 九年一贯制学校 完全中学
	中职学校 职业中专 中专 职业学校 中等职业学校 职教中心
	幼儿园 公办园 园所 幼儿院
	托育机构 托育服务机构 托育园 托育点 托育中心 托幼机构 托育服务中心 托育
	托位 托位数
	学位 公办学位
	母婴室 母婴设施 哺乳室
	妈妈小屋 爱心妈妈小屋
	残疾儿童 残疾的儿童 残疾孩子 脑瘫儿童 听障儿童 残障儿童
	孤独症儿童 自闭症儿童
	青少年儿童 儿童青少年 青少年 少年儿童 中小学生 儿童 学生 未成年人
	建档立卡儿童 困境儿童 儿童
	孤困儿童 孤儿 困境儿童
	医院
	街区
	驿站
	广场
	占比 占 比例 比重
	健康义诊 义诊
	妇女 女性 妇女群众
	患病妇女 患者 病患 患病
	执委 妇联干部 妇联执委
	骨干 业务骨干 指导师 指导者
	带头人 致富带头人 领头雁
	从业人员 从业者 学员
	阅读空间 城市书房 书房 书吧 阅读吧 书屋
	文化服务中心 文化中心 综合性文化服务中心
	文化能人 文化人才 文艺骨干
	体质监测 体质测试 体质检测 体测
	灯具 照明灯 灯光 护眼灯
	课桌椅 桌椅
	运动场地 运动场 球场
	专线 公交线路 线路 公交专线
	公园 游园
	实践基地 基地
	社区
	示范村 美丽乡村
	美家超市 美家美户超市 超市
	最美家庭
	视力健康档案 视力档案 屈光档案 健康档案 档案 建档
	法律法规宣传 普法宣传 法治宣传 普法 法治教育
	宣传 宣讲
	科普
	满意率 满意度
	辅导率 婚辅率 辅导
	筛查率 检查率 普查率 受检率
	建成率 创建率 达标率
	覆盖率 覆盖面
	巡展 展览 大篷车
	阅读推广 读书活动 阅读活动
	志愿服务 志愿活动
	志愿者队伍 志愿服务队 志愿者 队员
	送温暖 走访慰问 慰问
	预防接种门诊 接种门诊
	家庭教育 家教
	家政
	技能培训 职业技能培训 职业培训 培训
	就学资助 助学金 助学
	保障标准 生活费标准 补助标准
	贷款额度 可贷额度 公积金贷款
	每千人口 每千人 千人口
	法律明白人
	学堂 课堂
	工作室
	夏令营 冬令营
	示范点 示范基地
	家长学校
	心理辅导室 心理咨询室 心理辅导站
	儿童之家 儿童活动场所
	指导站 指导中心 服务站 服务中心
	档案
	岗位
	直饮水设备 饮水设备
	安全头盔 头盔
	无障碍改造
	招募 招收
	辅助器具 辅具
	沙龙
	托班
	教学班 班级
	教学楼
	持证人员 资格证书 取得证书 获得证书 取证 持证
	受益家庭 参与家庭 惠及家庭 覆盖家庭 服务家庭
`);

/** Words so common in notices that they tell one target from another badly. */
export const GENERIC: ReadonlySet<string> = new Set(
	words(`活动 服务 项目 工作 适龄 全县 全区 全市 城乡 基层 系列 专项 符合条件 有需求 公益 免费 普惠性 普惠 公办 市级 县级 区级 省级 示范
		高品质 新型 建设 行动 标准化 公共 场所 享受 民政保障 具有 引领 作用 带动 典型 职工 方面 单身 青年 新任 家庭 基层 年度 各类 性质 多功能 智慧 智慧化
		少儿 少年 从业 骨干培训 线上 线下`),
);

/** What is done, in general: without the words that say of what, such a head may be another activity. */
export const ACTIVITIES: ReadonlySet<string> = new Set(
	words("宣传 培训 讲座 宣讲 巡讲 演出 志愿服务 招聘会 救助 康复 救助 体检 巡展 志愿活动 技能培训"),
);

/** People in general: a number of them says little without what was done for them. */
export const PEOPLE: ReadonlySet<string> = new Set(
	words(`妇女 女性 妇女儿童 儿童 青少年儿童 青少年 少年儿童 儿童青少年 学生 中小学生 未成年人 妇女群众 城乡妇女 女职工 群众 居民 家长 老人 人员 残疾儿童
		残疾的儿童 孤独症儿童 建档立卡儿童 困境儿童 孤困儿童 孤儿 适龄妇女`),
);

function lines(table: string): string[][] {
	return table
		.trim()
		.split("\n")
		.map((line) => words(line));
}

function words(list: string): string[] {
	return list.trim().split(/\s+/);
}
