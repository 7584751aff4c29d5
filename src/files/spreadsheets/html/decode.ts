import { asciiText } from "../../bytes";

/** The text of a web page: by its mark, by the `charset` it names, else UTF-8 where it is that, else GBK. */
export function decodePage(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
	const named = /charset\s{0,9}=\s{0,9}["']?([\w-]{2,30})/i.exec(asciiText(bytes, 0, 4096))?.[1]?.toLowerCase() ?? "";
	// What a page says of itself is wrong often enough: valid UTF-8 with Chinese in it is never GBK by chance.
	return strictUtf8(bytes) ?? decoderNamed(named).decode(bytes);
}

function strictUtf8(bytes: Uint8Array): string | null {
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return null;
	}
}

function decoderNamed(name: string): TextDecoder {
	try {
		return new TextDecoder(name === "" || name.startsWith("utf") || name.startsWith("gb") ? "gb18030" : name);
	} catch {
		return new TextDecoder("gb18030");
	}
}
