import { deflateSync } from "fflate";
import { crc32, crc32ByHand } from "../../../src/files/zip/crc32";
import { deflate, inflate, inflateInPage } from "../../../src/files/zip/deflate";

const TEXTS = ["", "一", "实事".repeat(5000), Array.from({ length: 3000 }, (_, n) => `第${n * 7919}项`).join("，")];
const PARTS = TEXTS.map((text) => new TextEncoder().encode(text));

test.each(PARTS.map((part) => [part.length, part]))(
	"Node's engine and the page's agree on %d bytes",
	(length, part) => {
		expect(crc32(part, 7)).toBe(crc32ByHand(part, 7));
		for (const packed of [deflate(part), deflateSync(part)])
			for (const unpack of [inflate, inflateInPage]) expect(Buffer.compare(unpack(packed, length), part)).toBe(0);
	},
);

test("both stop at the length that is allowed, and both refuse damaged data", () => {
	const packed = deflate(PARTS[2] as Uint8Array);
	const lengthOr = (work: () => Uint8Array) => {
		try {
			return work().length;
		} catch {
			return 0;
		}
	};
	for (const unpack of [inflate, inflateInPage]) {
		expect(lengthOr(() => unpack(packed, 100))).toBeLessThanOrEqual(100);
		expect(() => unpack(packed.subarray(0, packed.length >> 1), 30_000)).toThrow();
		expect(() => unpack(Uint8Array.of(7, 255, 255), 100)).toThrow();
	}
});
