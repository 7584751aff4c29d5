import { dueDate, type Item, type Notice } from "../model";

/** Excel's limit of an input prompt. */
const MAX_PROMPT = 255;
const SEE_COLUMN = "……\n目标未全部列出，详见右侧“目标”列。";
const NO_TARGETS = "通知未写明数量目标，请写明具体措施和实际进展。";

/** An item's targets in the notice's words, one a line. */
export function targetLines(item: Item): string[] {
	const quotes = [...new Set(item.targets.map((target) => target.quote))];
	if (quotes.length === 0) return [NO_TARGETS];
	return quotes.length === 1 ? quotes : quotes.map((quote, index) => `${index + 1}. ${quote}`);
}

/** By when an item is due, and on what ground: `2024年12月31日（通知未写明，按年底计）`. */
export function deadlineLine(notice: Notice, item: Item): string {
	const { date, basis } = dueDate(notice, item);
	const day = chineseDate(date);
	if (!item.deadline) return `${day}（通知未写明，按年底计）`;
	const clause = item.clauseDeadlines.find((each) => each.date === date);
	if (basis === "stated" || !clause) return day;
	return `${day}（按通知“${clause.quote}”计）`;
}

/** What stands beside an item's row: its targets and its deadline. */
export function reminderOf(notice: Notice, item: Item): string {
	return [...targetLines(item), `时限：${deadlineLine(notice, item)}`].join("\n");
}

/** What shows when an item's 进度 cell is selected; whole targets only, and a word where some are left out. */
export function progressPrompt(notice: Notice, item: Item): { title: string; text: string } {
	const deadline = `时限：${deadlineLine(notice, item)}`;
	const lines = targetLines(item);
	const whole = [...lines, deadline].join("\n");
	return { title: `第${item.no}项 目标`, text: whole.length <= MAX_PROMPT ? whole : shortened(lines) };
}

function shortened(lines: string[]): string {
	let text = "";
	for (const line of lines) {
		if (text.length + line.length + 1 + SEE_COLUMN.length > MAX_PROMPT) break;
		text += `${line}\n`;
	}
	return text + SEE_COLUMN;
}

/** `2024-06-30` → 2024年6月30日 */
export function chineseDate(date: string): string {
	const [year, month, day] = date.split("-").map(Number);
	return `${year}年${month}月${day}日`;
}
