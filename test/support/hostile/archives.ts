import { sheetXml, workbookOf, workbookParts, zipParts } from "../xlsx-builder";
import { type RawEntry, rawZip } from "../zip-builder";
import { packedBlanks } from "./bombs";
import { filesOf } from "./file";

const MB = 1 << 20;
const blanks = (name: string, megabytes: number): RawEntry => ({
	name,
	content: Buffer.alloc(0),
	packed: packedBlanks(megabytes),
	claimedBytes: megabytes * MB,
	claimedCrc: 0,
});
const bomb = (extension: string, files: number, megabytes = 31) =>
	rawZip(Array.from({ length: files }, (_, at) => blanks(`${at}.${extension}`, megabytes)));

/** An archive of an archive of … of a form. */
function nested(depth: number): Uint8Array {
	let bytes = workbookOf('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>');
	for (let at = 0; at < depth; at++) bytes = zipParts({ [at === 0 ? "表.xlsx" : "内.zip"]: bytes }, 0);
	return bytes;
}

/** Ten archives in each, six deep: as many at the bottom as a country has people. */
function multiplied(): Uint8Array {
	let bytes: Uint8Array = bomb("txt", 1);
	for (let at = 0; at < 6; at++)
		bytes = zipParts(Object.fromEntries(Array.from({ length: 10 }, (_, copy) => [`${copy}.zip`, bytes])));
	return bytes;
}

/** A directory that names the same packed data again and again. */
function overlapping(): Uint8Array {
	const bytes = Buffer.from(rawZip([blanks("0.txt", 31)]));
	const end = bytes.length - 22;
	const start = bytes.readUInt32LE(end + 16);
	const record = bytes.subarray(start, end);
	const count = 5000;
	const tail = Buffer.from(bytes.subarray(end));
	tail.writeUInt16LE(count, 8);
	tail.writeUInt16LE(count, 10);
	tail.writeUInt32LE(record.length * count, 12);
	return Buffer.concat([bytes.subarray(0, start), ...Array<Buffer>(count).fill(record), tail]);
}

export const HOSTILE_ARCHIVES = filesOf("zip", [
	["10 GB in one file", "too-large", () => rawZip([{ ...blanks("甲.xlsx", 10_240), zip64: true }])],
	["forty files of 31 MB of blanks", "too-large", () => bomb("xlsx", 40)],
	["archives in archives, six deep, ten in each", "wrong-kind", multiplied],
	["archives in archives, thirty deep", "wrong-kind", () => nested(30)],
	["5,000 names for the same data", "too-large", overlapping],
	[
		"20,000 files",
		"too-large",
		() => zipParts(Object.fromEntries(Array.from({ length: 20_000 }, (_, at) => [`${at}.txt`, ""])), 0),
	],
	[
		"a file twice under one name",
		"read",
		() => {
			const content = Buffer.from(
				zipParts(workbookParts(sheetXml('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>'))),
			);
			return rawZip([
				{ name: "甲.xlsx", content },
				{ name: "甲.xlsx", content },
			]);
		},
	],
	[
		"files that lead out of the folder",
		"read",
		() => zipParts({ "../../../etc/甲.xlsx": workbookOf(""), "C:\\Windows\\乙.xlsx": workbookOf("") }),
	],
]);
