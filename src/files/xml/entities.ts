const NAMED = new Map([
	["amp", "&"],
	["lt", "<"],
	["gt", ">"],
	["quot", '"'],
	["apos", "'"],
]);

/** Resolves the five named entities of XML and numeric ones; anything else stays as written. */
export function decodeEntities(text: string): string {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#(\d{1,8})|#[xX]([0-9a-fA-F]{1,7})|(\w{2,4}));/g, (whole, decimal, hex, name) => {
		if (name !== undefined) return NAMED.get(name) ?? whole;
		const code = decimal === undefined ? Number.parseInt(hex, 16) : Number.parseInt(decimal, 10);
		return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
