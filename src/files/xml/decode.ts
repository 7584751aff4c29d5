import { asciiText } from "../bytes";
import { damagedFile } from "../unreadable-file";

const GREATER = 0x3e;

/** Turns the bytes of an XML part into text, piece by piece, in the encoding that its mark or declaration names. */
export class XmlDecoder {
	#decoder: TextDecoder | null = null;

	/** @throws UnreadableFile `damaged` where bytes are invalid in the encoding, or that is unknown */
	decode(piece: Uint8Array, last: boolean): string {
		try {
			const whole = last && this.#decoder === null;
			this.#decoder ??= decoderFor(encodingOf(piece), whole);
			// Without `stream` Node takes a faster way.
			return last ? this.#decoder.decode(piece) : this.#decoder.decode(piece, { stream: true });
		} catch (error) {
			throw damagedFile("文字编码有误", error);
		}
	}
}

const WHOLE_UTF8 = new TextDecoder("utf-8", { fatal: true });

/** Decoders cost time to make; a part that comes whole leaves nothing behind in one, so that it may serve the next. */
function decoderFor(encoding: string, whole: boolean): TextDecoder {
	return whole && encoding === "utf-8" ? WHOLE_UTF8 : new TextDecoder(encoding, { fatal: true });
}

function encodingOf(bytes: Uint8Array): string {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return "utf-16le";
	if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return "utf-16be";
	const head = bytes.subarray(0, 300);
	const declaration = /^<\?xml[^>]{0,200}?encoding\s{0,9}=\s{0,9}["']([\w.:-]{1,40})["']/.exec(
		asciiText(head, 0, Math.max(0, head.indexOf(GREATER)) + 1),
	);
	const name = declaration?.[1]?.toLowerCase() ?? "utf-8";
	// A part that says UTF-16 in single bytes was converted without its declaration.
	return name.startsWith("utf-16") || name.startsWith("iso-10646") ? "utf-8" : name;
}
