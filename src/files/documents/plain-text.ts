import type { SourceDocument } from "../../core/model";
import { wideEncoding } from "../sniff-text";
import { UnreadableFile } from "../unreadable-file";

/** Text that was pasted, or decoded from a file: only its line ends and a leading byte order mark are touched. */
export function readPlainText(text: string): SourceDocument {
	return { text: text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n"), tables: [] };
}

/**
 * Decodes a text file: by its byte order mark, else UTF-16 by its NULs, else strict UTF-8, else GB18030
 * (which GBK and GB2312 are part of).
 * @throws UnreadableFile where the bytes are no text in any of these.
 */
export function decodeText(bytes: Uint8Array): string {
	const text = decode(bytes, encodingOf(bytes));
	if (hasBinaryControls(text))
		throw new UnreadableFile("wrong-kind", "不是文字文件，请提供 .docx、.doc、.pdf 或 .txt 格式的通知。");
	return text;
}

/** How much of a text tells its encoding, in bytes; even, so that UTF-16 stays in step. */
const HEAD = 4096;

type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030";

function encodingOf(bytes: Uint8Array): Encoding {
	return wideEncoding(bytes.subarray(0, HEAD)) ?? (isUtf8(bytes) ? "utf-8" : "gb18030");
}

function isUtf8(bytes: Uint8Array): boolean {
	try {
		new TextDecoder("utf-8", { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		throw new UnreadableFile("damaged", "文字编码无法识别，请另存为 UTF-8 编码的 .txt 或 .docx 后再试。");
	}
}

/** Control characters that no text editor writes; a few strays are let pass. */
function hasBinaryControls(text: string): boolean {
	let controls = 0;
	const end = Math.min(text.length, 100_000);
	for (let i = 0; i < end; i++) {
		const code = text.charCodeAt(i);
		if (code === 0) return true;
		if ((code < 0x20 && (code < 0x09 || code > 0x0d) && code !== 0x1a) || code === 0x7f) controls++;
	}
	return controls > end / 500;
}
