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

/** What the library needs to read texts of Excel 95 and document properties: the platform's decoders instead of its 470 KB of tables. */
export const codepages = {
	utils: {
		decode(codepage: number, bytes: ArrayLike<number>): string {
			const whole = Uint8Array.from(bytes);
			// The library cuts wide texts in the middle of their last character, a NUL.
			const even = codepage === 1200 || codepage === 1201 ? whole.subarray(0, whole.length & ~1) : whole;
			return decoderOf(codepage).decode(even);
		},
		/** Only asked for single characters below 256. */
		encode(_codepage: number, text: string): Uint8Array {
			return Uint8Array.from(text, (character) => character.charCodeAt(0));
		},
	},
};

function decoderOf(codepage: number): TextDecoder {
	try {
		return new TextDecoder(LABELS.get(codepage) ?? `windows-${codepage}`);
	} catch {
		return new TextDecoder("windows-1252");
	}
}
