import { asciiText } from "./bytes";
import type { FileKind } from "./file-kind";

const HEAD = 4096;
/** Tab, line breaks, form feed, and the end-of-file mark of DOS. */
const PLAIN_CONTROLS = new Set([9, 10, 11, 12, 13, 26]);

/** HTML, XML or plain text in any encoding that a Chinese office writes; null where the bytes are no text. */
export function textKind(bytes: Uint8Array): FileKind | null {
	const head = bytes.subarray(0, HEAD);
	const encoding = wideEncoding(head);
	if (encoding === null && hasControls(head)) return null;
	const text = encoding ? new TextDecoder(encoding).decode(head) : asciiText(head, 0, head.length);
	return markupKind(text.replace(/^(?:\xef\xbb\xbf)?\s*/, "").toLowerCase()) ?? "text";
}

function markupKind(text: string): FileKind | null {
	if (!text.startsWith("<")) return null;
	if (text.includes("urn:schemas-microsoft-com:office:spreadsheet") && text.startsWith("<?xml"))
		return text.includes("<html") ? "html" : "spreadsheet-xml";
	if (/^<(?:!doctype html|html|head|body|table|meta|div|style|script|!--)/.test(text)) return "html";
	if (text.includes("<html")) return "html";
	return text.startsWith("<?xml") ? "xml" : null;
}

function hasControls(bytes: Uint8Array): boolean {
	return bytes.some((byte) => byte < 32 && !PLAIN_CONTROLS.has(byte));
}

/** UTF-16 with a mark, or without one where the other byte order makes no sense. */
export function wideEncoding(head: Uint8Array): "utf-16le" | "utf-16be" | null {
	if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
	if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
	if (!head.includes(0)) return null;
	for (const encoding of ["utf-16le", "utf-16be"] as const) {
		const text = new TextDecoder(encoding).decode(head.subarray(0, head.length & ~1));
		const usual = text.match(/[\t\n\r -~、-〿一-鿿！-～‐-—‘-”…·]/g)?.length ?? 0;
		if (usual >= text.length * 0.9) return encoding;
	}
	return null;
}
