import { remembered } from "../core/model";
import { asciiText, hasAt } from "./bytes";
import { isCfb, rootEntryNames } from "./cfb";
import type { FileKind } from "./file-kind";
import { READ_LIMITS } from "./read-limits";
import { textKind } from "./sniff-text";
import { startsAsZip, unpack, type ZipEntry, zipEntries } from "./zip";

export type { FileKind } from "./file-kind";
export { KIND_NAMES } from "./file-kind";

/** First bytes, one a character. */
const SIGNATURES: [signature: string, kind: FileKind][] = [
	["\x89PNG\r\n", "image"],
	["\xff\xd8\xff", "image"],
	["GIF8", "image"],
	["BM", "image"],
	["II*\0", "image"],
	["MM\0*", "image"],
	["RIFF", "image"],
	["Rar!\x1a\x07", "archive"],
	["7z\xbc\xaf\x27\x1c", "archive"],
	["\x1f\x8b\x08", "archive"],
	// Worksheets of Excel 2 to 5 without a compound file around them.
	["\x09\0\x04\0", "xls"],
	["\x09\x02\x06\0", "xls"],
	["\x09\x04\x06\0", "xls"],
	["\x09\x08\x08\0", "xls"],
	["\x09\x08\x10\0", "xls"],
];

/** Streams right under the root of a compound file, as Office, WPS and document protection name them. */
const STREAMS: [name: string, kind: FileKind][] = [
	["EncryptionInfo", "encrypted"],
	["EncryptedPackage", "encrypted"],
	["\u0009DRMContent", "encrypted"],
	["Workbook", "xls"],
	["Book", "xls"],
	["WordDocument", "doc"],
	["PowerPoint Document", "ppt"],
];

/** Main content types of Office packages, and the `mimetype` of OpenDocument ones. */
const PACKAGE_TYPES: [type: string, kind: FileKind][] = [
	["spreadsheetml.sheet.main+xml", "xlsx"],
	["spreadsheetml.template.main+xml", "xlsx"],
	["ms-excel.sheet.macroenabled.main+xml", "xlsx"],
	["ms-excel.template.macroenabled.main+xml", "xlsx"],
	// Some writers name this type in every workbook, as what a .bin part would be.
	["ms-excel.sheet.binary.macroenabled.main", "xlsb"],
	["wordprocessingml.document.main+xml", "docx"],
	["wordprocessingml.template.main+xml", "docx"],
	["ms-word.document.macroenabled.main+xml", "docx"],
	["presentationml.", "pptx"],
	["opendocument.spreadsheet", "ods"],
	["opendocument.text", "odt"],
];

/** Entries that tell a package whose list of content types is of no help. */
const PACKAGE_ENTRIES: [path: string, kind: FileKind][] = [
	["ofd.xml", "ofd"],
	["xl/workbook.bin", "xlsb"],
	["xl/workbook.xml", "xlsx"],
	["word/document.xml", "docx"],
	["ppt/presentation.xml", "pptx"],
];

/** What a file is, by its content and never by its name. Never throws; a zip that is cut off is a `zip`. */
export const sniff = remembered((bytes: Uint8Array): FileKind => {
	if (bytes.every((byte) => byte === 0)) return "empty";
	if (startsAsZip(bytes)) return packageKind(bytes) ?? "zip";
	if (isCfb(bytes)) return compoundKind(bytes);
	// A common document guard in Chinese offices leaves this mark at the head of what it encrypts.
	if (asciiText(bytes, 0, 64).includes("E-SafeNet")) return "encrypted";
	// Printers and mail gateways put lines before a PDF; readers look for its mark in the first 1024 bytes.
	if (asciiText(bytes, 0, 1024).includes("%PDF-")) return "pdf";
	if (hasAt(bytes, 0, "{\\rtf")) return "rtf";
	return textKind(bytes) ?? signedKind(bytes) ?? packageKind(bytes) ?? "unknown";
});

function signedKind(bytes: Uint8Array): FileKind | null {
	return SIGNATURES.find(([signature]) => hasAt(bytes, 0, signature))?.[1] ?? null;
}

function compoundKind(bytes: Uint8Array): FileKind {
	const names = new Set(rootEntryNames(bytes).map((name) => name.toLowerCase()));
	return STREAMS.find(([name]) => names.has(name.toLowerCase()))?.[1] ?? "compound";
}

/** @returns null where there is no zip in it */
function packageKind(bytes: Uint8Array): FileKind | null {
	let entries: ZipEntry[];
	try {
		entries = zipEntries(bytes, READ_LIMITS);
	} catch {
		return null;
	}
	const byPath = new Map(entries.map((entry) => [entry.path.replaceAll("\\", "/").toLowerCase(), entry]));
	for (const path of ["[content_types].xml", "mimetype"]) {
		const text = entryText(bytes, byPath.get(path)).toLowerCase();
		const type = PACKAGE_TYPES.find(([type]) => text.includes(type));
		if (type) return type[1];
	}
	return PACKAGE_ENTRIES.find(([path]) => byPath.has(path))?.[1] ?? "zip";
}

/** The ASCII of a small entry, UTF-16 included; "" where it cannot be had. */
function entryText(bytes: Uint8Array, entry: ZipEntry | undefined): string {
	if (!entry) return "";
	try {
		const content = unpack(bytes, entry, { bytes: 1 << 20 });
		return asciiText(content, 0, content.length).replaceAll("\0", "");
	} catch {
		return "";
	}
}
