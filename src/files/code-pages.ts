/** Windows code pages whose name in TextDecoder is not `windows-…`. */
const LABELS = new Map([
	[932, "shift_jis"],
	[936, "gb18030"],
	[949, "euc-kr"],
	[950, "big5"],
	[1200, "utf-16le"],
	[1201, "utf-16be"],
	[54936, "gb18030"],
	[65001, "utf-8"],
]);

/** Text in a Windows code page; one that no platform knows counts as western. */
export function decodeCodePage(codePage: number, bytes: Uint8Array): string {
	try {
		return new TextDecoder(LABELS.get(codePage) ?? `windows-${codePage}`).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}
