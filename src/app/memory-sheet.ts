/** The very hidden sheet that keeps the pane's memory with a workbook, whatever program saves it. */
export const MEMORY_SHEET = "_shishi_memory";

/** What was kept, and when (ISO 8601), so that the younger of two copies can be told. */
export interface MemoryCopy {
	savedAt: string;
	json: string;
}

/** Below Excel's 32,767 characters a cell. */
const PIECE = 30_000;

/** A copy as the texts of the sheet's first column. */
export function memoryTexts({ savedAt, json }: MemoryCopy): string[] {
	return [savedAt, ...inPieces(json)];
}

/** The memory that such texts hold, as `memoryTexts` made them; nothing of it is checked yet. */
export function memoryFromTexts([savedAt = "", ...pieces]: readonly string[]): MemoryCopy {
	return { savedAt, json: pieces.join("") };
}

/** A text in pieces that fit a cell; no character is cut in two. */
function inPieces(text: string): string[] {
	const pieces: string[] = [];
	for (let start = 0; start < text.length; ) {
		const last = text.charCodeAt(start + PIECE - 1);
		const end = start + PIECE - (last >= 0xd800 && last <= 0xdbff ? 1 : 0);
		pieces.push(text.slice(start, end));
		start = end;
	}
	return pieces;
}
