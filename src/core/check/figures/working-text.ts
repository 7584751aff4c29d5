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
	const pieces: string[] = [];
	/** Places in the text before which a character of the cell was left out. */
	const gaps: number[] = [];
	let [length, unchanged, last] = [0, 0, ""];
	const take = (piece: string) => {
		if (piece === "") return;
		pieces.push(piece);
		length += piece.length;
		last = piece.charAt(piece.length - 1);
	};
	for (let at = 0; at < cell.length; at++) {
		if (isPlain(cell.charCodeAt(at))) continue;
		take(cell.slice(unchanged, at));
		unchanged = at + 1;
		const char = fold(cell.charAt(at));
		// 3 5 must not become 35.
		if (isBlank(char) && !(isDigit(last) && isDigit(nextSolid(cell, at)))) gaps.push(length);
		else if (char === "," && isDigit(last) && isDigit(fold(cell.charAt(at + 1)))) take(char);
		else take(STOPS[char] ?? char);
	}
	take(cell.slice(unchanged));
	const text = pieces
		.join("")
		.replace(/（([\u4e00-\u9fa5]{1,4})）/g, (whole, inner: string) => (inner.startsWith("次") ? whole : `‹${inner}›`));
	const offsetOf = (place: number) => place + countUpTo(gaps, place);
	return {
		text,
		quote: (start, end) =>
			start < text.length ? cell.slice(offsetOf(start), offsetOf(Math.min(end, text.length) - 1) + 1).trim() : "",
	};
}

/** How many of some ascending numbers are at most `most`. */
function countUpTo(numbers: readonly number[], most: number): number {
	let [low, high] = [0, numbers.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((numbers[middle] ?? 0) <= most) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Letters, digits and Chinese characters, which stay as they are. */
function isPlain(code: number): boolean {
	return (code > 0x3020 && code < 0xfe00) || (code >= 0x30 && code <= 0x39) || (code >= 0x61 && code <= 0x7a);
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
