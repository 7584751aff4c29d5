import { viewOf } from "../../bytes";
import { rootStream } from "../../cfb";
import { UnreadableFile } from "../../unreadable-file";
import { damagedDocument, encryptedDocument } from "../limits";

/** The streams of a .doc that hold text and its properties. */
export interface WordStreams {
	document: Uint8Array;
	table: Uint8Array;
	data: Uint8Array;
}

const MAGIC = 0xa5ec;
/** Word 97; older versions keep their text in another way. */
const WORD_97 = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;

/** @throws UnreadableFile where it is no Word 97–2003 document, or an encrypted one */
export function wordStreams(bytes: Uint8Array): WordStreams {
	const document = rootStream(bytes, "WordDocument");
	if (!document || document.length < 0x200) throw damagedDocument("找不到正文");
	const view = viewOf(document);
	if (view.getUint16(0, true) !== MAGIC || view.getUint16(2, true) < WORD_97)
		throw new UnreadableFile("wrong-kind", "是 Word 95 或更早版本的文档，请用 Word 或 WPS 打开后另存为 .docx 再试。");
	const flags = view.getUint16(0x0a, true);
	if (flags & ENCRYPTED) throw encryptedDocument();
	const table = rootStream(bytes, flags & SECOND_TABLE ? "1Table" : "0Table");
	if (!table) throw damagedDocument("找不到正文");
	return { document, table, data: rootStream(bytes, "Data") ?? new Uint8Array() };
}

/** A part of the table stream; `field` is where the header keeps its place and length ([MS-DOC] 2.5.6). */
export function tablePart(streams: WordStreams, field: number): Uint8Array {
	const { start, length } = partPlace(streams, field);
	return streams.table.subarray(start, start + length);
}

export function partPlace(streams: WordStreams, field: number): { start: number; length: number } {
	const view = viewOf(streams.document);
	return { start: view.getUint32(field, true), length: view.getUint32(field + 4, true) };
}
