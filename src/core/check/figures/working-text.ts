/** A cell's text made even for reading: width folded, blanks gone, stops full-width; with the way back to the cell's offsets. */
export interface WorkingText {
	text: string;
	/** The words of the cell between two offsets of `text`. */
	quote: (start: number, end: number) => string;
}

const STOPS: Readonly<Record<string, string>> = {
	",": "，",
	";": "；",
	":": "：",
	"!": "！",
	"?": "？",
	"(": "（",
	")": "）",
	"[": "（",
	"]": "）",
	"【": "（",
	"】": "）",
	"〔": "（",
	"〕": "）",
	"\r": "\n",
	"\u2028": "\n",
	"\u000b": "\n",
	"．": ".",
	"%": "%",
	"％": "%",
};

/** １５,０００ 人次 (3 场) → 15,000人次（3场）. A comma inside a number stays; 村（社区） is one word. */
export function workingText(cell: string): WorkingText {
	const chars: string[] = [];
	const offsets: number[] = [];
	for (let at = 0; at < cell.length; at++) {
		const char = fold(cell.charAt(at));
		if (isBlank(char)) {
			// 3 5 must not become 35.
			if (!(isDigit(chars.at(-1)) && isDigit(nextSolid(cell, at)))) continue;
		}
		const stop = char === "," && isDigit(chars.at(-1)) && isDigit(fold(cell.charAt(at + 1))) ? char : STOPS[char];
		chars.push(stop ?? char);
		offsets.push(at);
	}
	const text = chars
		.join("")
		.replace(/（([\u4e00-\u9fa5]{1,4})）/g, (whole, inner: string) => (inner.startsWith("次") ? whole : `‹${inner}›`));
	return {
		text,
		quote: (start, end) => cell.slice(offsets[start] ?? cell.length, (offsets[end - 1] ?? cell.length - 1) + 1).trim(),
	};
}

function fold(char: string): string {
	const code = char.charCodeAt(0);
	if (code === 0x3000 || code === 0xa0) return " ";
	return code >= 0xff01 && code <= 0xff5e ? String.fromCharCode(code - 0xfee0) : char;
}

function isBlank(char: string): boolean {
	return char === " " || char === "\t" || char === "\u200b" || char === "\ufeff";
}

function isDigit(char: string | undefined): boolean {
	return char !== undefined && char >= "0" && char <= "9";
}

function nextSolid(cell: string, at: number): string {
	let next = at;
	while (next < cell.length && next - at < 20 && isBlank(fold(cell.charAt(next)))) next++;
	return fold(cell.charAt(next));
}
