import type { Notice } from "../model";

/** 2025-06-30 → 2025年6月30日 */
export function dayText(day: string): string {
	const [year, month, date] = day.split("-").map(Number);
	return `${year}年${month}月${date}日`;
}

/** 《关于2025年…的通知》（高政办字〔2025〕21号） */
export function noticeText({ title, docNumber }: Notice): string {
	const name = title ? `《${title.value}》` : "通知要求";
	return docNumber ? `${name}（${docNumber.value}）` : name;
}

/** （联系电话：…，邮箱：…）, "" where the notice gives neither. */
export function contactText({ contact: { phone, email } }: Notice): string {
	const parts = [phone && `联系电话：${phone.value}`, email && `邮箱：${email.value}`].filter(Boolean);
	return parts.length > 0 ? `（${parts.join("，")}）` : "";
}
