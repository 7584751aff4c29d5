import type { Fact } from "../../model";
import type { Outlined } from "../items/outline";
import { closeUp, folded, type MappedText, sliceMapped, statedFact } from "../repair/mapped-text";

/** 联系电话：6123456 · 电话：0898-66330088-6021 · (0577)3300166转802 */
const PHONE =
	/(?:联系电话|咨询电话|联系方式|电话|联系人)[^\d(。]{0,24}((?:\(\d{3,4}\))?\d[\d\-—–]{5,18}\d(?:转\d{1,6})?)/;
/** Only what holds an @: an office-automation mailbox is named without. */
const EMAIL = /[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,6}/;

export interface Contact {
	phone: Fact<string> | null;
	email: Fact<string> | null;
}

/** Telephone and e-mail address to which questions and forms go. Looks in paragraphs of no item, the last first. */
export function findContact(lines: readonly Outlined[]): Contact {
	const paragraphs = lines.map(({ paragraph }) => closeUp(paragraph.content)).reverse();
	return {
		phone: first(paragraphs, PHONE),
		email: first(
			paragraphs.filter(({ text }) => /[@＠]/.test(text)),
			EMAIL,
		),
	};
}

function first(paragraphs: readonly MappedText[], pattern: RegExp): Fact<string> | null {
	for (const paragraph of paragraphs) {
		const match = pattern.exec(folded(paragraph));
		if (!match) continue;
		const words = match[1] ?? match[0];
		const start = match.index + match[0].lastIndexOf(words);
		return statedFact(sliceMapped(paragraph, start, start + words.length));
	}
	return null;
}
