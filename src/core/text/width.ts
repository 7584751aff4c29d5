/**
 * Folds full-width ASCII, the ideographic space and the like to half width, one UTF-16 unit to one, so that offsets
 * into the result are offsets into the original: ２０％ → 20%.
 */
export function foldWidth(text: string): string {
	return text.replace(/[\uFF01-\uFF5E\u3000\u00A0]/g, (char) =>
		char === "\u3000" || char === "\u00A0" ? " " : String.fromCharCode(char.charCodeAt(0) - 0xfee0),
	);
}

/** Without any white space, for comparing what was broken over lines. */
export function withoutSpace(text: string): string {
	return text.replace(/[\s\u3000\u00A0\u200B\uFEFF]+/g, "");
}

/** Width folded, white space gone: two texts that differ only in these are the same to a reader. */
export function comparable(text: string): string {
	return withoutSpace(foldWidth(text));
}
