import { viewOf } from "../../bytes";
import { ListCounter, type ListLevel } from "../list-number";
import { partPlace, type WordStreams } from "./streams";

interface NumberedList {
	scheme: number;
	levels: readonly ListLevel[];
	ownStarts: ReadonlyMap<number, number>;
}

const SCHEMES = 0x2e2;
const LISTS = 0x2ea;
const SCHEME_BYTES = 28;
const LEVEL_BYTES = 28;
const LIST_BYTES = 16;
const MOST_LISTS = 5_000;

/** The number formats of .docx, in the order of [MS-OSHARED] 2.2.1.3 MSONFC. */
const FORMATS = [
	"decimal upperRoman lowerRoman upperLetter lowerLetter ordinal cardinalText ordinalText hex chicago",
	"ideographDigital japaneseCounting aiueo iroha decimalFullWidth decimalHalfWidth japaneseLegal",
	"japaneseDigitalTenThousand decimalEnclosedCircle decimalFullWidth2 aiueoFullWidth irohaFullWidth decimalZero bullet",
	"ganada chosung decimalEnclosedFullstop decimalEnclosedParen decimalEnclosedCircleChinese ideographEnclosedCircle",
	"ideographTraditional ideographZodiac ideographZodiacTraditional taiwaneseCounting ideographLegalTraditional",
	"taiwaneseCountingThousand taiwaneseDigital chineseCounting chineseLegalSimplified chineseCountingThousand",
]
	.join(" ")
	.split(" ");

/** Numbers the paragraphs of a .doc's lists in reading order ([MS-DOC] 2.9.131 LSTF, 2.9.150 LVLF, 2.9.126 LFO). */
export class ListNumbers {
	readonly #counter = new ListCounter();
	readonly #lists: NumberedList[];

	constructor(streams: WordStreams) {
		this.#lists = readLists(streams, readSchemes(streams));
	}

	/** @param list counted from 1, as paragraphs name it */
	next(list: number, level: number): string {
		const found = this.#lists[list - 1];
		if (!found) return "";
		return this.#counter.next(String(found.scheme), String(list), found.levels, level, found.ownStarts);
	}
}

function readSchemes(streams: WordStreams): Map<number, ListLevel[]> {
	const { start, length } = partPlace(streams, SCHEMES);
	const schemes = new Map<number, ListLevel[]>();
	if (length < 2) return schemes;
	const reader = new LevelReader(streams.table, start + length);
	const view = viewOf(streams.table);
	const count = Math.min(view.getUint16(start, true), MOST_LISTS);
	for (let i = 0; i < count; i++) {
		const at = start + 2 + i * SCHEME_BYTES;
		const simple = (view.getUint8(at + 26) & 1) !== 0;
		schemes.set(
			view.getInt32(at, true),
			Array.from({ length: simple ? 1 : 9 }, () => reader.next()),
		);
	}
	return schemes;
}

function readLists(streams: WordStreams, schemes: ReadonlyMap<number, ListLevel[]>): NumberedList[] {
	const { start, length } = partPlace(streams, LISTS);
	if (length < 4) return [];
	const view = viewOf(streams.table);
	const count = Math.min(view.getUint32(start, true), MOST_LISTS);
	let at = start + 4 + count * LIST_BYTES;
	return Array.from({ length: count }, (_, i) => {
		const head = start + 4 + i * LIST_BYTES;
		const scheme = view.getInt32(head, true);
		const levels = [...(schemes.get(scheme) ?? [])];
		const ownStarts = new Map<number, number>();
		const overrides = view.getUint8(head + 12);
		at += 4;
		for (let j = 0; j < overrides; j++) {
			const flags = view.getUint32(at + 4, true);
			const level = flags & 0x0f;
			if (flags & 0x10) ownStarts.set(level, view.getInt32(at, true));
			at += 8;
			if (flags & 0x20) {
				const reader = new LevelReader(streams.table, at);
				levels[level] = reader.next();
				if (flags & 0x10) ownStarts.set(level, levels[level].start);
				at = reader.at;
			}
		}
		return { scheme, levels, ownStarts };
	});
}

class LevelReader {
	readonly #bytes: Uint8Array;
	at: number;

	constructor(bytes: Uint8Array, at: number) {
		this.#bytes = bytes;
		this.at = at;
	}

	next(): ListLevel {
		const view = viewOf(this.#bytes);
		const at = this.at;
		const flags = view.getUint8(at + 5);
		const textAt = at + LEVEL_BYTES + view.getUint8(at + 24) + view.getUint8(at + 25);
		const length = view.getUint16(textAt, true);
		let text = "";
		for (let i = 0; i < length; i++) {
			const code = view.getUint16(textAt + 2 + i * 2, true);
			text += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
		}
		this.at = textAt + 2 + length * 2;
		return {
			format: FORMATS[view.getUint8(at + 4)] ?? "none",
			text,
			start: view.getInt32(at, true),
			suffix: (["tab", "space", "nothing"] as const)[view.getUint8(at + 15)] ?? "tab",
			restartAfter: flags & 0x08 ? view.getUint8(at + 26) : null,
			decimalOnly: (flags & 0x04) !== 0,
		};
	}
}
