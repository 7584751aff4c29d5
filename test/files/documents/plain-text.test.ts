import { decodeText, readPlainText } from "../../../src/files/documents/plain-text";
import { UnreadableFile } from "../../../src/files/unreadable-file";

const TEXT = "关于2031年办实事的通知\n一、新建3所。";
const utf8 = new TextEncoder().encode(TEXT);
const utf16 = (littleEndian: boolean, mark: boolean) => {
	const text = (mark ? "\uFEFF" : "") + TEXT;
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian);
	return new Uint8Array(view.buffer);
};
/** 通知 and 㐂, which GB18030 writes in four bytes. */
const GB18030 = [0xcd, 0xa8, 0xd6, 0xaa, 0x81, 0x39, 0xf0, 0x39];

test.each([
	["UTF-8", utf8],
	["UTF-8 with a mark", Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8)],
	["UTF-16LE with a mark", utf16(true, true)],
	["UTF-16BE with a mark", utf16(false, true)],
	["UTF-16LE", utf16(true, false)],
	["UTF-16BE", utf16(false, false)],
])("decodes %s", (_, bytes) => {
	expect(decodeText(bytes)).toBe(TEXT);
});

test("decodes GB18030", () => {
	const decoded = decodeText(Uint8Array.from(GB18030));
	expect(decoded.slice(0, 2)).toBe("通知");
	expect(decoded).toHaveLength(3);
});

test("refuses what is no text", () => {
	expect(() => decodeText(Uint8Array.of(0x81, 0x20, 0xff, 0xff))).toThrow(UnreadableFile);
	expect(() => decodeText(Uint8Array.from({ length: 400 }, (_, i) => i % 8))).toThrow("不是文字文件");
});

test("makes all line ends one kind and keeps the rest", () => {
	expect(readPlainText("\uFEFFa\r\nb\rc\n\t d  ")).toEqual({ text: "a\nb\nc\n\t d  ", tables: [] });
});
