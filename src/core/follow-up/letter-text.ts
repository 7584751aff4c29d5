import type { LetterDraft } from "../model";

/** A draft as plain text: the title, then its paragraphs with the usual indent. The first line names whom it is to. */
export function letterText({ title, paragraphs }: LetterDraft): string {
	return [title, "", ...paragraphs.map((text, at) => (at === 0 && text.endsWith("：") ? text : `　　${text}`))].join(
		"\n",
	);
}
