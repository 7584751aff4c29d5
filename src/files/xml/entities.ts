const NAMED = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
	// Only web pages have these; in XML without a DTD they would be a mistake that means the same.
	["nbsp", "\u00a0"],
	["ensp", "\u2002"],
	["emsp", "\u2003"],
	["ldquo", "“"],
	["rdquo", "”"],
	["middot", "·"],
	["mdash", "—"],
	["hellip", "…"],
	["times", "×"],
]);

/**
 * Resolves numeric entities, the five named ones of XML and the commonest of web pages; anything else stays as written. Halves
 * of surrogate pairs without the other become U+FFFD, since no file can hold them.
 */
export function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	const decoded = text.replace(/&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|(\w{2,6}));/g, (whole, decimal, hex, name) => {
		if (name !== undefined) return NAMED.get(name) ?? whole;
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
	return decoded.replace(/\p{Surrogate}/gu, "\ufffd");
}
