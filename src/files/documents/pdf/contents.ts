import { Inflate } from "fflate";
import { asciiText, hasAt } from "../../bytes";
import { UnreadableFile } from "../../unreadable-file";

/** A page of a notice has some ten thousand bytes of drawing operators; a map drawn in lines has a million. */
const MOST_CONTENT = 1 << 20;
/** Of all packed parts together: fonts for Chinese take the most. */
const MOST_IN_ALL = 96 << 20;
/** A dictionary stands in front of its stream; this much of it tells what it is. */
const HEAD = 600;
const STEP = 16 << 10;
/** Pictures are never unpacked; fonts, their tables and the file's own lists are not drawn. */
const NOT_UNPACKED = /\/Subtype\s*\/Image|\/DCTDecode|\/JPXDecode/;
const NOT_DRAWN =
	/\/Length1|\/Subtype\s*\/(?:CIDFontType0C|Type1C|OpenType|XML)|\/Type\s*\/(?:ObjStm|XRef|Metadata)|\/N\s+\d|\/CMapName/;

/**
 * Looks at what the packed parts of a PDF unpack to, counting and keeping nothing, before pdf.js unpacks them whole: one
 * part of a megabyte may hold a gigabyte.
 * @throws UnreadableFile `too-large`
 */
export function checkContents(bytes: Uint8Array): void {
	let inAll = 0;
	for (let at = nextStream(bytes, 0); at >= 0; at = nextStream(bytes, at)) {
		const head = asciiText(bytes, Math.max(0, at - HEAD), at);
		const dictionary = head.slice(head.lastIndexOf(" obj"));
		if (!dictionary.includes("/FlateDecode") || NOT_UNPACKED.test(dictionary)) continue;
		const most = NOT_DRAWN.test(dictionary) ? MOST_IN_ALL : MOST_CONTENT;
		const end = streamWord(bytes, at);
		inAll += unpackedLength(bytes.subarray(at, end < 0 ? bytes.length : end), Math.min(most, MOST_IN_ALL - inAll));
	}
}

/** Where the data of the next stream begins; -1 where there is none. */
function nextStream(bytes: Uint8Array, from: number): number {
	let at = streamWord(bytes, from);
	while (at >= 0 && hasAt(bytes, at - 3, "end")) at = streamWord(bytes, at + 1);
	if (at < 0) return -1;
	const line = at + 6;
	return bytes[line] === 13 && bytes[line + 1] === 10 ? line + 2 : line + 1;
}

/** The next `stream` or `endstream`. */
function streamWord(bytes: Uint8Array, from: number): number {
	let at = bytes.indexOf(S, from);
	while (at >= 0 && !hasAt(bytes, at, "stream")) at = bytes.indexOf(S, at + 1);
	return at;
}

const S = "s".charCodeAt(0);

/** @param most beyond which it is refused */
function unpackedLength(packed: Uint8Array, most: number): number {
	let length = 0;
	const stream = new Inflate((piece) => {
		length += piece.length;
		if (length > most)
			throw new UnreadableFile(
				"too-large",
				"这份 PDF 的内容解开后大得反常，不予读取，请改用 .docx、.doc 或 .txt 格式的通知。",
			);
	});
	try {
		// Behind the two bytes of zlib.
		for (let at = 2; at < packed.length; at += STEP) stream.push(packed.subarray(at, at + STEP));
	} catch (error) {
		if (error instanceof UnreadableFile) throw error;
		// Broken or ended: pdf.js says what there is to say.
	}
	return length;
}
