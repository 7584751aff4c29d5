import type { Fact } from "../../model";
import type { Line } from "../repair/lines";
import { closeUp, folded, sliceMapped, statedFact } from "../repair/mapped-text";

/** 清政办字〔2021〕21号 · 清高新管办字[2023]5号 · 清政办发（2024）第3号 */
const DOC_NUMBER = /[\u4e00-\u9fff]{2,16}[〔[(【﹝]\d{4}[〕\])】﹞]第?\d{1,4}号/;
const HEAD_LINES = 20;

/** The document's number, as written; null where the head has none. Numbers of other documents are cited in 《》 or prose. */
export function findDocNumber(lines: readonly Line[]): Fact<string> | null {
	for (const line of lines.slice(0, HEAD_LINES)) {
		if (line.text.length > 60 || /[《，。]|关于/.test(line.text)) continue;
		const close = closeUp(line.content);
		const match = DOC_NUMBER.exec(folded(close));
		if (match) return statedFact(sliceMapped(close, match.index, match.index + match[0].length));
	}
	return null;
}
