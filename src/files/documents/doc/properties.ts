import { viewOf } from "../../bytes";
import { longDocument } from "../limits";
import { tablePart, type WordStreams } from "./streams";

/** Property modifiers of a stretch of text, by number ([MS-DOC] 2.6); a later one of the same number wins. */
export type Properties = ReadonlyMap<number, DataView>;

/** A run of bytes in the WordDocument stream whose characters or paragraphs share their properties. */
export interface PropertyRun {
	start: number;
	end: number;
	properties: Properties;
	/** Index of the paragraph style; 0 for characters. */
	style: number;
}

const CHARACTER_PAGES = 0xfa;
const PARAGRAPH_PAGES = 0x102;
const PAGE_BYTES = 512;
/** Entries of a paragraph page are 13 bytes long, of a character page 1. */
const PARAGRAPH_ENTRY = 13;
/** A notice has some hundreds. */
const MOST_RUNS = 300_000;
const HUGE_PROPERTIES = [0x6645, 0x6646];
const TABLE_DEFINITION = 0xd608;
const TAB_CHANGES = 0xc615;

/** Runs of paragraph properties, by where they start. */
export function paragraphRuns(streams: WordStreams): PropertyRun[] {
	return runs(streams, PARAGRAPH_PAGES, PARAGRAPH_ENTRY, (page, at) => {
		const half = page[at] ?? 0;
		const start = half === 0 ? at + 2 : at + 1;
		const length = half === 0 ? (page[at + 1] ?? 0) * 2 : half * 2 - 1;
		const style = (page[start] ?? 0) | ((page[start + 1] ?? 0) << 8);
		return { style, properties: parseProperties(page.subarray(start + 2, start + length), streams.data) };
	});
}

/** Runs of character properties that differ from the style's, by where they start. */
export function characterRuns(streams: WordStreams): PropertyRun[] {
	return runs(streams, CHARACTER_PAGES, 1, (page, at) => ({
		style: 0,
		properties: parseProperties(page.subarray(at + 1, at + 1 + (page[at] ?? 0)), streams.data),
	}));
}

/** The run that holds the byte at `offset`, of runs sorted by start. */
export function runAt(sorted: readonly PropertyRun[], offset: number): PropertyRun | undefined {
	let [low, high] = [0, sorted.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((sorted[middle]?.start ?? 0) <= offset) low = middle;
		else high = middle - 1;
	}
	const run = sorted[low];
	return run && run.start <= offset && offset < run.end ? run : undefined;
}

function runs(
	streams: WordStreams,
	field: number,
	entryBytes: number,
	parse: (page: Uint8Array, at: number) => Pick<PropertyRun, "style" | "properties">,
): PropertyRun[] {
	const index = viewOf(tablePart(streams, field));
	const count = Math.floor((index.byteLength - 4) / 8);
	const found: PropertyRun[] = [];
	const seen = new Set<number>();
	for (let i = 0; i < count; i++) {
		const number = index.getUint32((count + 1) * 4 + i * 4, true) & 0x3fffff;
		const page = streams.document.subarray(number * PAGE_BYTES, (number + 1) * PAGE_BYTES);
		if (seen.has(number) || page.length < PAGE_BYTES) continue;
		seen.add(number);
		const view = viewOf(page);
		const entries = Math.min(page[PAGE_BYTES - 1] ?? 0, Math.floor((PAGE_BYTES - 5) / (4 + entryBytes)));
		if (found.length > MOST_RUNS) throw longDocument();
		for (let j = 0; j < entries; j++) {
			const at = (page[(entries + 1) * 4 + j * entryBytes] ?? 0) * 2;
			const [start, end] = [view.getUint32(j * 4, true), view.getUint32(j * 4 + 4, true)];
			found.push({ start, end, ...(at > 0 ? parse(page, at) : { style: 0, properties: new Map() }) });
		}
	}
	return found.sort((a, b) => a.start - b.start);
}

/** @param data the Data stream, where property lists too long for a page are kept */
export function parseProperties(bytes: Uint8Array, data: Uint8Array = new Uint8Array()): Properties {
	const properties = new Map<number, DataView>();
	collectProperties(bytes, data, properties);
	return properties;
}

function collectProperties(bytes: Uint8Array, data: Uint8Array, properties: Map<number, DataView>): void {
	const view = viewOf(bytes);
	for (let at = 0; at + 2 <= bytes.length; ) {
		const number = view.getUint16(at, true);
		const { skip, length } = operand(view, at + 2, number);
		const start = at + 2 + skip;
		if (start + length > bytes.length) return;
		const value = viewOf(bytes.subarray(start, start + length));
		if (HUGE_PROPERTIES.includes(number) && data.length > 0) {
			const place = value.getUint32(0, true);
			const size = place + 2 <= data.length ? viewOf(data).getUint16(place, true) : 0;
			// Without the Data stream, so that a list which points at itself ends here.
			collectProperties(data.subarray(place + 2, place + 2 + size), new Uint8Array(), properties);
		} else properties.set(number, value);
		at = start + length;
	}
}

/** How long a modifier's operand is, and how many bytes before it say so. */
function operand(view: DataView, at: number, number: number): { skip: number; length: number } {
	const kind = number >> 13;
	if (kind !== 6) return { skip: 0, length: [1, 1, 2, 4, 2, 2, 0, 3][kind] ?? 0 };
	if (number === TABLE_DEFINITION)
		return { skip: 2, length: at + 2 <= view.byteLength ? view.getUint16(at, true) - 1 : 0 };
	const length = at < view.byteLength ? view.getUint8(at) : 0;
	if (number === TAB_CHANGES && length === 255) return { skip: 1, length: view.byteLength };
	return { skip: 1, length };
}
