import { viewOf } from "./bytes";
import { rootStream } from "./cfb";
import { decodeCodePage } from "./code-pages";

/** What an .xls, .et, .doc or .wps says of itself. */
export interface CompoundProperties {
	/** Those that its author or a program gave it. */
	properties: Map<string, string>;
	/** When it was last saved, ISO 8601 in UTC; null where it does not say. */
	modified: string | null;
}

const LAST_SAVED = 0x0d;
const CODE_PAGE = 0x01;
const DICTIONARY = 0x00;
const [SHORT, INTEGER, DOUBLE, TRUTH, BYTES, WIDE, INSTANT] = [0x02, 0x03, 0x05, 0x0b, 0x1e, 0x1f, 0x40];
const UTF16 = 1200;
/** A form has half a dozen; a count out of a broken file may be billions. */
const MOST_PROPERTIES = 10_000;
const LONGEST_TEXT = 1 << 20;

/** Reads the property sets of a compound file ([MS-OLEPS]); what is broken in them is passed over. Never throws. */
export function compoundProperties(bytes: Uint8Array): CompoundProperties {
	const summary = sectionsOf(rootStream(bytes, "\u0005SummaryInformation"))[0];
	const custom = sectionsOf(rootStream(bytes, "\u0005DocumentSummaryInformation"))[1];
	const properties = new Map<string, string>();
	for (const [id, name] of custom?.names ?? []) {
		const value = custom?.values.get(id);
		if (value !== undefined) properties.set(name, String(value));
	}
	const saved = summary?.values.get(LAST_SAVED);
	return { properties, modified: typeof saved === "string" ? saved : null };
}

interface Section {
	/** Names of properties that have one, by their number. */
	names: Map<number, string>;
	values: Map<number, string | number | boolean>;
}

function sectionsOf(stream: Uint8Array | null): Section[] {
	if (!stream || stream.length < 48) return [];
	const view = viewOf(stream);
	const count = Math.min(view.getUint32(24, true), 2);
	return Array.from({ length: count }, (_, i) => {
		const at = 28 + i * 20 + 16;
		const section: Section = { names: new Map(), values: new Map() };
		try {
			readSection(stream.subarray(view.getUint32(at, true)), section);
		} catch (error) {
			// An offset that leads out of the stream: what was read before it stands.
			if (!(error instanceof RangeError)) throw error;
		}
		return section;
	});
}

function readSection(bytes: Uint8Array, { names, values }: Section): void {
	const view = viewOf(bytes);
	const count = Math.min(view.getUint32(4, true), MOST_PROPERTIES);
	const places = Array.from({ length: count }, (_, i): [id: number, at: number] => [
		view.getUint32(8 + i * 8, true),
		view.getUint32(12 + i * 8, true),
	]);
	const pageAt = places.find(([id]) => id === CODE_PAGE)?.[1];
	const codePage = pageAt === undefined ? 1252 : view.getUint16(pageAt + 4, true);
	const textAt = (at: number, length: number, page: number) =>
		decodeCodePage(page, bytes.subarray(at, at + Math.min(length, LONGEST_TEXT))).replace(/\0.*$/s, "");
	for (const [id, at] of places) {
		if (id === DICTIONARY) readNames(view, at, codePage, textAt, names);
		else {
			const value = valueAt(view, at, codePage, textAt);
			if (value !== null) values.set(id, value);
		}
	}
}

type TextAt = (at: number, length: number, codePage: number) => string;

function readNames(view: DataView, start: number, codePage: number, textAt: TextAt, names: Map<number, string>): void {
	const count = Math.min(view.getUint32(start, true), MOST_PROPERTIES);
	let at = start + 4;
	for (let i = 0; i < count; i++) {
		const length = view.getUint32(at + 4, true) * (codePage === UTF16 ? 2 : 1);
		names.set(view.getUint32(at, true), textAt(at + 8, length, codePage));
		// Wide names fill up to four bytes.
		at += 8 + (codePage === UTF16 ? (length + 3) & ~3 : length);
	}
}

function valueAt(view: DataView, at: number, codePage: number, textAt: TextAt): string | number | boolean | null {
	switch (view.getUint16(at, true)) {
		case SHORT:
			return view.getInt16(at + 4, true);
		case INTEGER:
			return view.getInt32(at + 4, true);
		case DOUBLE:
			return view.getFloat64(at + 4, true);
		case TRUTH:
			return view.getUint16(at + 4, true) !== 0;
		case BYTES:
			return textAt(at + 8, view.getUint32(at + 4, true), codePage);
		case WIDE:
			return textAt(at + 8, view.getUint32(at + 4, true) * 2, UTF16);
		case INSTANT:
			return instantOf(view.getBigUint64(at + 4, true));
		default:
			return null;
	}
}

/** From a count of 100 nanoseconds since 1601; null for 0, which stands in files that were never saved. */
function instantOf(filetime: bigint): string | null {
	const instant = new Date(Number(filetime / 10_000n) - Date.UTC(1970, 0, 1) + Date.UTC(1601, 0, 1));
	if (filetime === 0n || Number.isNaN(instant.getTime())) return null;
	return instant.toISOString().replace(".000Z", "Z");
}
