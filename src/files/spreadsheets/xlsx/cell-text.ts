/**
 * A text as Excel stores it → as it was typed: `_x000D_` stands for a character that XML cannot hold, `_x005F_` for an
 * underscore that would look like one. Halves of surrogate pairs become U+FFFD, since no file can hold them.
 */
export function cellText(stored: string): string {
	let text = stored;
	if (text.includes("_x"))
		text = text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
	return /[\ud800-\udfff]/.test(text) ? text.replace(/\p{Surrogate}/gu, "\ufffd") : text;
}

/** A copy of its own: engines keep a slice's whole source alive, here the XML of a part. */
export function detached(text: string): string {
	return text.length < 13 ? text : ` ${text}`.slice(1);
}
