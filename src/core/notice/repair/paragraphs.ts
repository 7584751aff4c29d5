import type { Line } from "./lines";
import { filterMapped, folded, joinMapped, type MappedText } from "./mapped-text";
import { addToDraft, breaksBefore, type Draft, listsUnits, startDraft } from "./paragraph-breaks";
import { printStyle } from "./print-style";

/** A paragraph as its writer meant it: hard line breaks gone, runs of white space one space. */
export interface Paragraph {
	content: MappedText;
	/** The same, width folded. */
	text: string;
}

/** Puts lines that were broken inside a sentence, a name or a number together again. */
export function joinLines(lines: readonly Line[]): Paragraph[] {
	const style = printStyle(lines);
	const paragraphs: MappedText[][] = [];
	let parts: MappedText[] = [];
	let draft: Draft | null = null;
	lines.forEach((line, i) => {
		const next = lines[i + 1];
		if (!draft || breaksBefore(line, draft, style, next)) {
			parts = [line.content];
			paragraphs.push(parts);
			draft = startDraft(line, draft);
			return;
		}
		if (listsUnits(draft, line, next)) parts.push({ text: "、", at: line.content.at.subarray(0, 1) });
		parts.push(line.content);
		addToDraft(draft, line);
	});
	return paragraphs.map((each) => {
		const content = singleSpaces(joinMapped(each));
		return { content, text: folded(content) };
	});
}

function singleSpaces(mapped: MappedText): MappedText {
	const { text } = mapped;
	if (!/\s/.test(text)) return mapped;
	const single = filterMapped(mapped, (char, i) => !/\s/.test(char) || !/\s/.test(text.charAt(i - 1)));
	return { text: single.text.replace(/\s/g, " "), at: single.at };
}
