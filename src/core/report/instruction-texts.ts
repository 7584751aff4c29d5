import { columnsOf } from "../layout";
import { isCollective, type Notice, type ReportingPeriod } from "../model";
import { withoutSpace } from "../text";
import { returnDue } from "../timeliness";
import { chineseDate } from "./target-lines";

/** Made-up work, so that nobody sends it in as it stands. */
export const WEAK_EXAMPLE = "不好：“积极推进，成效明显，正按计划开展。”——没有数字，无法核对。";
export const GOOD_EXAMPLE =
	"好：“本季度举办家庭教育讲座5场，320人次参加；截至6月底累计举办12场，占全年目标20场的60%。下一步7月起每月举办2场，11月底前全部完成。”——先写做了什么，再写本期数、累计数和占目标的比例，最后写下一步。";

/** Whose form this is. A collective's is passed on, and only its members can say who they are. */
export function ownerText(notice: Notice, unit: string | null): string[] {
	if (unit === null) return [];
	if (!isCollective(unit)) return [`填报单位：${unit}`];
	const where = notice.form.hasUnitLine ? "在“单位（盖章）”处填写本单位全称" : "把文件名改为本单位全称";
	return [`填报单位：${unit}。请分发给每个单位各填一份，${where}。`];
}

/** 一、填什么 */
export function fillInText(notice: Notice, formSheet: string): string[] {
	const roles = columnsOf(notice.form).map((column) => column.role);
	const progress = columnsOf(notice.form).find((column) => column.role === "progress")?.header ?? "进度";
	return [
		`1. 只填“${formSheet}”里的浅黄色格：${blanksOf(notice).join("、")}。填好后底色自动消失。其余格已锁定，请不要改动表头、序号、实事名称和责任单位，也不要增删行列。`,
		`2. “${withoutSpace(progress)}”：每个目标都要有数字，既写本期数，也写从年初起的累计数，计量单位与目标一致（目标是“人次”就写“人次”）。点中该格或看表格右侧的“目标”列，可以看到本项目标。`,
		"3. 没有进展也要写：写明“尚未开展”、原因和计划何时开展，不要留空，不要只写“无”。",
		...(roles.includes("deadline")
			? [
					"4. 完成时限：写明年月，如“2024年12月底”；已经完成的写“已完成”。不要晚于下面“各项目标”里的时限。".replace(
						"2024",
						String(notice.year.value),
					),
				]
			: []),
		"文字较长时行会随内容变高；仍显示不全的，把该列拖宽即可，内容不会丢。请不要拆成几行填，也不要填身份证号、手机号等个人信息。",
	];
}

/** 四、报送后核对什么 */
export function checksText(notice: Notice): string[] {
	const blanks = blanksOf(notice).join("、");
	return [
		`1. ${blanks}有没有漏填；报表是不是本通知、本期的，实事名称和责任单位有没有改动。`,
		"2. 每个目标有没有对应的数字，计量单位是否一致；完成率与完成数是否对得上；累计数是否少于上期。",
		"3. 进度是否明显落后于时间，完成时限是否晚于要求，到期的是否已经完成。",
		"4. 文字是否与上期或其他单位雷同，各单位对同一目标报的数是否一致，有没有个人信息。",
	];
}

/** 五、何时报、报给谁 */
export function sendText(notice: Notice, period: ReportingPeriod, checkCode: string): string[] {
	const { phone, email } = notice.contact;
	const rule = notice.returnRule ? withoutSpace(notice.returnRule.value) : null;
	const contact = [phone ? `联系电话：${phone.value}` : "", email ? `邮箱：${email.value}` : ""].filter(Boolean);
	return [
		dueText(notice, period),
		...(rule ? [`通知原文：“${rule}”`] : []),
		...(contact.length > 0 ? [`${contact.join("；")}。`] : []),
		`需要盖章的，请用填好的这份表打印盖章：页脚的校验码 ${checkCode} 表明纸质件与电子版是同一份报表。`,
	];
}

function dueText(notice: Notice, period: ReportingPeriod): string {
	const due = returnDue(notice, period);
	if (due.date === null) return "本期报送时间以通知所列日期为准。";
	const basis = due.basis === "stated" ? "按下面的通知要求推算" : "通知没有写明日期，按本期最后一天计";
	return `本期（${period.label}）请于${chineseDate(due.date)}前报送（${basis}）。`;
}

/** Which of the form's blanks there are, in words. */
function blanksOf(notice: Notice): string[] {
	const columns = columnsOf(notice.form);
	return [
		...(notice.form.hasUnitLine ? ["单位"] : []),
		...(notice.form.hasFillDate ? ["填报时间"] : []),
		"进度",
		...columns.flatMap(({ role, header }) => (role === "deadline" || role === "other" ? [withoutSpace(header)] : [])),
	];
}
