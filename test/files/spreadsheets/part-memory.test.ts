import fc from "fast-check";
import { READ_LIMITS } from "../../../src/files/read-limits";
import { PartMemory } from "../../../src/files/spreadsheets/part-memory";
import { PackageParts } from "../../../src/files/spreadsheets/parts";
import { crc32 } from "../../../src/files/zip/crc32";
import { type RawEntry, rawZip } from "../../support/zip-builder";

class Names {
	readonly names: string[] = [];
	open(name: string): boolean {
		this.names.push(name);
		return true;
	}
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const partsWith = (xml: string, claims: Partial<RawEntry> = {}, most = READ_LIMITS.unpackedBytes) =>
	new PackageParts(rawZip([{ name: "a.xml", content: bytesOf(xml), ...claims }]), {
		...READ_LIMITS,
		unpackedBytes: most,
	});

test("a part that was read is not read again, in another file either", () => {
	const memory = new PartMemory(() => new Names());
	const first = partsWith("<a><b/></a>").read("a.xml", memory);
	expect(first?.names).toEqual(["a", "b"]);
	expect(partsWith("<a><b/></a>").read("a.xml", memory)).toBe(first);
	expect(partsWith("<a><c/></a>").read("a.xml", memory)?.names).toEqual(["a", "c"]);
	expect(partsWith("<a/>").read("missing.xml", memory)).toBeNull();
});

test("other bytes under the same claims are another part", () => {
	const memory = new PartMemory(() => new Names());
	const claims = { stored: true, claimedCrc: crc32(bytesOf("<a><b/></a>"), 0) };
	partsWith("<a><b/></a>", claims).read("a.xml", memory);
	expect(() => partsWith("<a><c/></a>", claims).read("a.xml", memory)).toThrow("校验不符");
});

test("what is false about the same bytes stays false", () => {
	const memory = new PartMemory(() => new Names());
	partsWith("<a><b/></a>").read("a.xml", memory);
	expect(() => partsWith("<a><b/></a>", { claimedCrc: 1 }).read("a.xml", memory)).toThrow("校验不符");
	expect(() => partsWith("<a><b/></a>", { claimedBytes: 4 }).read("a.xml", memory)).toThrow();
	expect(() => partsWith("<a><b/></a>", { flags: 1 }).read("a.xml", memory)).toThrow("密码");
});

test("a part that is known counts towards what may be unpacked", () => {
	const memory = new PartMemory(() => new Names());
	partsWith("<a><b/></a>").read("a.xml", memory);
	const parts = partsWith("<a><b/></a>", {}, 15);
	parts.read("a.xml", memory);
	expect(() => parts.read("a.xml", memory)).toThrow("超过上限");
});

test("a part that is damaged is not kept", () => {
	const memory = new PartMemory(() => new Names());
	for (const _ of [1, 2]) expect(() => partsWith("<a><b></a>").read("a.xml", memory)).toThrow("XML 标签不配对");
});

test("whatever was read before, a part is read or refused as if it were the first", () => {
	const texts = ["<a><b/></a>", "<a><c/></a>", "<a><b></a>", '<a b="1"/>', ""];
	const memory = new PartMemory(() => new Names());
	const outcome = (parts: PackageParts, from: PartMemory<Names>) => {
		try {
			return parts.read("a.xml", from)?.names ?? null;
		} catch (error) {
			return String(error);
		}
	};
	const text = fc.constantFrom(...texts);
	const claims = fc.record({
		of: text,
		crc: fc.boolean(),
		size: fc.boolean(),
		stored: fc.boolean(),
		locked: fc.nat(9),
	});
	fc.assert(
		fc.property(text, claims, (xml, { of, crc, size, stored, locked }) => {
			const file = () =>
				partsWith(xml, {
					stored,
					...(crc ? { claimedCrc: crc32(bytesOf(of), 0) } : {}),
					...(size ? { claimedBytes: of.length } : {}),
					...(locked === 0 ? { flags: 1 } : {}),
				});
			expect(outcome(file(), memory)).toEqual(outcome(file(), new PartMemory(() => new Names())));
		}),
		{ seed: 11, numRuns: 2000 },
	);
});

test("only so many parts are kept, and no large ones", () => {
	const memory = new PartMemory(() => new Names());
	const first = partsWith("<a0/>").read("a.xml", memory);
	for (let at = 1; at <= 16; at++) partsWith(`<a${at}/>`).read("a.xml", memory);
	expect(partsWith("<a0/>").read("a.xml", memory)).not.toBe(first);
	const large = `<a>${" ".repeat(1 << 17)}</a>`;
	expect(partsWith(large).read("a.xml", memory)).not.toBe(partsWith(large).read("a.xml", memory));
});
