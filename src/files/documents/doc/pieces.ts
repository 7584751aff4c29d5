import { viewOf } from "../../bytes";
import { damagedDocument, longDocument, MOST_CHARACTERS } from "../limits";
import { tablePart, type WordStreams } from "./streams";

/** A stretch of the text that lies in one piece in the file. */
export interface Piece {
	text: string;
	/** Where its first character lies in the WordDocument stream, and how many bytes each takes. */
	offset: number;
	characterBytes: 1 | 2;
}

const CLX = 0x1a2;
/** Length of the body's text in characters; notes, headers and text boxes follow it and are left out. */
const BODY_LENGTH = 0x4c;
const COMPRESSED = 0x40000000;

/** The body's text in reading order ([MS-DOC] 2.4.1). */
export function readPieces(streams: WordStreams): Piece[] {
	const bodyLength = viewOf(streams.document).getUint32(BODY_LENGTH, true);
	if (bodyLength > MOST_CHARACTERS) throw longDocument();
	const clx = viewOf(tablePart(streams, CLX));
	const table = pieceTableStart(clx);
	const count = Math.floor((clx.getUint32(table, true) - 4) / 12);
	const positions = table + 4;
	const descriptors = positions + (count + 1) * 4;
	const pieces: Piece[] = [];
	for (let i = 0; i < count; i++) {
		const start = clx.getUint32(positions + i * 4, true);
		const end = Math.min(clx.getUint32(positions + i * 4 + 4, true), bodyLength);
		if (start >= end) break;
		pieces.push(piece(streams.document, clx.getUint32(descriptors + i * 8 + 2, true), end - start));
	}
	return pieces;
}

/** Past the property lists that may stand before the table of pieces. */
function pieceTableStart(clx: DataView): number {
	let at = 0;
	while (clx.getUint8(at) === 1) at += 3 + clx.getUint16(at + 1, true);
	if (clx.getUint8(at) !== 2) throw damagedDocument("找不到正文");
	return at + 1;
}

function piece(document: Uint8Array, location: number, length: number): Piece {
	const compressed = (location & COMPRESSED) !== 0;
	const offset = compressed ? (location & ~COMPRESSED) >>> 1 : location;
	const characterBytes = compressed ? 1 : 2;
	const bytes = document.subarray(offset, offset + length * characterBytes);
	if (bytes.length < length * characterBytes) throw damagedDocument("正文不完整");
	return {
		text: new TextDecoder(compressed ? "windows-1252" : "utf-16le", { ignoreBOM: true }).decode(bytes),
		offset,
		characterBytes,
	};
}
