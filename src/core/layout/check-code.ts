/** Crockford's digits: no I, L, O, U, so that a code can be read aloud and off a bad copy. */
const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/**
 * 校验码: tells by eye whether a stamped paper and an electronic form are for the same notice, period and unit
 * (`7K2M-Q0XD`). Always the same for the same three; no secret.
 * @param unit null for the whole report.
 */
export function checkCodeOf(noticeId: string, period: string, unit: string | null): string {
	const text = [noticeId, period, unit ?? ""].join("\u001F");
	return `${group(hash(text, 0x811c9dc5))}-${group(hash(text, 0x9e3779b9))}`;
}

/** Twenty bits as four digits. */
function group(bits: number): string {
	return [15, 10, 5, 0].map((shift) => DIGITS.charAt((bits >>> shift) & 31)).join("");
}

/** FNV-1a over UTF-16 units, then MurmurHash3's finishing steps, so that near texts give far codes. */
function hash(text: string, seed: number): number {
	let h = seed;
	for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
	h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
	h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
	return (h ^ (h >>> 16)) >>> 0;
}
