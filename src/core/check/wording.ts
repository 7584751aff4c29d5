import { withoutSpace } from "../text";

/** 2024-12-31 → 2024年12月31日 */
export function dayText(date: string): string {
	const [year, month, day] = date.split("-").map(Number);
	return `${year}年${month}月${day}日`;
}

/** 第3项“实施托育服务惠民行动” */
export function itemText({ no, name }: { no: number; name: { value: string } }): string {
	return `第${no}项“${inner(withoutSpace(name.value))}”`;
}

/** A text in one line, cut where it is long, for a message. */
export function shortText(text: string, most = 30): string {
	const line = [...inner(text.trim().replace(/\s+/g, " "))];
	return line.length > most ? `${line.slice(0, most).join("")}…` : line.join("");
}

/** “两癌” → ‘两癌’, to stand inside quotation marks. */
function inner(text: string): string {
	return text.replaceAll("“", "‘").replaceAll("”", "’");
}
