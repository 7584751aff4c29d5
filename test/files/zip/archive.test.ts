import { strToU8 } from "fflate";
import { readWorkbook, unpackArchive } from "../../../src/files";
import { refusal } from "../../support/read-cells";
import { workbookOf, zipParts } from "../../support/xlsx-builder";
import { rawZip } from "../../support/zip-builder";

const content = strToU8("内容");
const paths = (bytes: Uint8Array) => unpackArchive(bytes).map(({ path }) => path);
/** 县妇联.xlsx */
const GBK_NAME = Uint8Array.from([0xcf, 0xd8, 0xb8, 0xbe, 0xc1, 0xaa, ...strToU8(".xlsx")]);

test("names: UTF-8 with and without its flag, GBK of old Windows", () => {
	const names = ["报表/县财政局.xls", { name: "县教育局.et", flags: 0x800 }, { name: GBK_NAME }];
	const entries = names.map((name) => ({ content, ...(typeof name === "string" ? { name } : name) }));
	expect(paths(rawZip(entries))).toEqual(["报表/县财政局.xls", "县教育局.et", "县妇联.xlsx"]);
});

test("folders are left out and no path leads out of the archive", () => {
	const names = ["a/", "a\\b.xlsx", "../../etc/passwd", "/root.xls", "C:\\x.xls", "__proto__"];
	expect(paths(rawZip(names.map((name) => ({ name, content }))))).toEqual([
		"a/b.xlsx",
		"etc/passwd",
		"root.xls",
		"C:/x.xls",
		"__proto__",
	]);
});

test("a file that cannot be unpacked says so and hides no other", () => {
	const files = unpackArchive(
		rawZip([
			{ name: "好.xlsx", content },
			{ name: "坏.xlsx", content, packed: Uint8Array.from([7, 7, 7]) },
			{ name: "密.xlsx", content, flags: 1 },
			{ name: "改.xlsx", content, claimedCrc: 1 },
		]),
	);
	expect(files.map(({ path, bytes, failure }) => [path, bytes.length, failure?.code])).toEqual([
		["好.xlsx", 6, undefined],
		["坏.xlsx", 0, "damaged"],
		["密.xlsx", 0, "encrypted"],
		["改.xlsx", 0, "damaged"],
	]);
});

test("a zip inside stays a file, and is refused as a workbook by its name", async () => {
	const [inner] = unpackArchive(zipParts({ "内.zip": zipParts({ "县妇联.xlsx": workbookOf("") }) }));
	expect(inner?.path).toBe("内.zip");
	expect((await refusal(readWorkbook(inner?.bytes ?? new Uint8Array()))).message).toContain("ZIP 压缩包");
});

test("limits hold for all files together", () => {
	const zeros = new Uint8Array(1 << 20);
	const bytes = zipParts(Object.fromEntries(Array.from({ length: 9 }, (_, i) => [`${i}.bin`, zeros])));
	const refused = { name: "UnreadableFile", code: "too-large" };
	const failures = unpackArchive(bytes, { unpackedBytes: 8 << 20 }).map(({ failure }) => failure?.code);
	expect(failures).toEqual([...Array(8).fill(undefined), "too-large"]);
	expect(() => unpackArchive(bytes, { parts: 8 })).toThrow(expect.objectContaining(refused));
	expect(() => unpackArchive(bytes.subarray(0, 900))).toThrow(expect.objectContaining({ code: "damaged" }));
	expect(unpackArchive(bytes)).toHaveLength(9);
});
