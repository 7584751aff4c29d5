import { readFileSync } from "node:fs";
import { CFB, utils, write } from "@e965/xlsx";
import { filesOf } from "./file";

const SECTOR = 512;
const FIXTURES = "test/fixtures/documents";

function xls(): Buffer {
	const book = utils.book_new();
	const rows = Array.from({ length: 300 }, (_, at) => [at, `填报内容${at}`]);
	utils.book_append_sheet(book, utils.aoa_to_sheet([["序号", "实事名称"], ...rows]), "表");
	return Buffer.from(write(book, { bookType: "biff8", type: "array" }));
}

/** The file with its allocation table changed: which sector follows each. */
function chained(file: Buffer, next: (sector: number, before: number) => number): Uint8Array {
	const changed = Buffer.from(file);
	const fat = (changed.readUInt32LE(76) + 1) * SECTOR;
	for (let at = 0; at < SECTOR / 4; at++)
		changed.writeUInt32LE(next(at, changed.readUInt32LE(fat + at * 4)) >>> 0, fat + at * 4);
	return changed;
}

/** The workbook stream with a record put behind its first. */
function withRecord(type: number, content: Uint8Array): Uint8Array {
	const container = CFB.read(xls(), { type: "buffer" });
	const stream = Buffer.from(CFB.find(container, "Workbook")?.content ?? []);
	const first = 4 + stream.readUInt16LE(2);
	const record = Buffer.concat([Buffer.alloc(4), content]);
	record.writeUInt16LE(type, 0);
	record.writeUInt16LE(content.length, 2);
	// The list of sheets says where in the stream each begins.
	for (let at = first; at + 4 <= stream.length; at += 4 + stream.readUInt16LE(at + 2))
		if (stream.readUInt16LE(at) === 0x85) stream.writeUInt32LE(stream.readUInt32LE(at + 4) + record.length, at + 4);
	CFB.utils.cfb_add(container, "Workbook", Buffer.concat([stream.subarray(0, first), record, stream.subarray(first)]));
	return Uint8Array.from(CFB.write(container, { type: "array" }) as number[]);
}

const isLink = (next: number) => next < 0xfffffffa;
const selfish = (sector: number, before: number) => (isLink(before) ? sector : before);
const backwards = (_: number, before: number) => (isLink(before) ? 0 : before);
const doc = (name: string) => readFileSync(`${FIXTURES}/${name}`);

export const HOSTILE_XLS = filesOf("xls", [
	["sectors that follow themselves", "damaged", () => chained(xls(), selfish)],
	["chains that lead back to the first sector", "damaged", () => chained(xls(), backwards)],
	[
		"a password",
		"encrypted",
		() => withRecord(0x2f, Buffer.concat([Buffer.from([1, 0, 1, 0, 1, 0]), Buffer.alloc(48, 7)])),
	],
	[
		"a table of texts that claims billions",
		"read",
		() => withRecord(0xfc, Buffer.from("ffffffffffffff7f01000041", "hex")),
	],
	["dimensions over everything", "read", () => withRecord(0x200, Buffer.from("00000000ffffffff0000ffff0000", "hex"))],
	["a merge over the whole sheet", "read", () => withRecord(0xe5, Buffer.from("01000000ffff0000ff00", "hex"))],
]);

export const HOSTILE_DOC = filesOf("doc", [
	["sectors that follow themselves", "wrong-kind", () => chained(doc("form.doc"), selfish)],
	["chains that lead back to the first sector", "wrong-kind", () => chained(doc("form.doc"), backwards)],
	[
		"a body that claims billions of characters",
		"too-large",
		() => {
			const bytes = doc("notice.doc");
			const start = bytes.indexOf(Buffer.from([0xec, 0xa5]));
			bytes.writeUInt32LE(0x7fffffff, start + 0x4c);
			return bytes;
		},
	],
	[
		"a password",
		"encrypted",
		() => {
			const bytes = doc("notice.doc");
			const start = bytes.indexOf(Buffer.from([0xec, 0xa5]));
			bytes[start + 0x0b] = (bytes[start + 0x0b] ?? 0) | 1;
			return bytes;
		},
	],
]);
