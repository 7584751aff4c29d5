/** A piece of a number format. `field` is a run of one letter of a date or time (`yyyy`, `m`, `[h]`, `上午/下午`). */
export type FormatToken =
	| { type: "literal"; text: string }
	| { type: "field"; text: string }
	| { type: "digits"; text: string }
	| { type: "percent" }
	| { type: "general" };

export interface FormatSection {
	tokens: FormatToken[];
	/** `date` has a year, month or day, `time` only times of day; `plain` is shown as General is. */
	kind: "plain" | "number" | "date" | "time";
	/** [DBNum1] and [DBNum2]: digits in Chinese characters. */
	chineseDigits: boolean;
}

/** Excel allows 255 characters. */
const LONGEST_CODE = 255;
const MOST_CACHED = 500;
const cache = new Map<string, FormatSection[]>();

const TOKEN =
	/"([^"]*)"?|[\\!](.)|_.|\*.|\[([^\]]*)\]|(general|g\/通用格式|常规)|(上午\/下午|am\/pm|a\/p)|(y+|m+|d+|h+|s+|a{3,4}|b+|g+)|(e[+-]|[0#?.,]+)|(e+)|(%)|(;)|(.)/giu;

/** The sections of a number format code: positive, negative, zero, text. */
export function parseFormat(code: string): FormatSection[] {
	const known = cache.get(code);
	if (known) return known;
	const sections: FormatSection[] = [];
	let section = newSection();
	for (const match of code.slice(0, LONGEST_CODE).matchAll(TOKEN)) {
		if (match[10] !== undefined) {
			sections.push(section);
			section = newSection();
		} else addToken(section, match);
	}
	sections.push(section);
	const conditional = /\[[<>=]/.test(code);
	for (const each of sections) {
		const kind = kindOf(each.tokens);
		// Which section of a conditional format counts is not worked out: its numbers are shown plain.
		each.kind = conditional && kind === "number" ? "plain" : kind;
	}
	if (cache.size >= MOST_CACHED) cache.clear();
	cache.set(code, sections);
	return sections;
}

function newSection(): FormatSection {
	return { tokens: [], kind: "plain", chineseDigits: false };
}

function addToken(section: FormatSection, match: RegExpMatchArray): void {
	const [, quoted, escaped, bracket, general, half, field, digits, era, percent, , other] = match;
	const literal = quoted ?? escaped ?? other;
	if (literal !== undefined) section.tokens.push({ type: "literal", text: literal });
	else if (bracket !== undefined) addBracket(section, bracket);
	else if (general !== undefined) section.tokens.push({ type: "general" });
	else if (digits !== undefined) section.tokens.push({ type: "digits", text: digits });
	else if (percent !== undefined) section.tokens.push({ type: "percent" });
	else if (era !== undefined) section.tokens.push({ type: "field", text: "yyyy" });
	else if (half ?? field) section.tokens.push({ type: "field", text: (half ?? field ?? "").toLowerCase() });
}

/** `[$¥-804]` shows its currency, `[h]` counts on past 24, `[DBNum1]` asks for Chinese digits; colours and conditions show nothing. */
function addBracket(section: FormatSection, inside: string): void {
	if (/^(h+|m+|s+)$/i.test(inside)) section.tokens.push({ type: "field", text: `[${inside.toLowerCase()}]` });
	else if (inside.startsWith("$"))
		section.tokens.push({ type: "literal", text: inside.slice(1).split("-", 1)[0] ?? "" });
	else if (/^dbnum[12]$/i.test(inside)) section.chineseDigits = true;
}

function kindOf(tokens: FormatToken[]): FormatSection["kind"] {
	const fields = tokens.flatMap((token) => (token.type === "field" && !/^[bg]/.test(token.text) ? [token.text] : []));
	if (fields.length > 0) {
		const isDate = fields.some((field) => /^[yda]/.test(field) && field !== "am/pm" && field !== "a/p");
		const onlyMonth = fields.every((field) => field.startsWith("m"));
		return isDate || onlyMonth ? "date" : "time";
	}
	if (tokens.some((token) => token.type === "general")) return "plain";
	return tokens.some((token) => token.type === "digits") ? "number" : "plain";
}
