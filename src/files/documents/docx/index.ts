import type { WorkbookData } from "../../../core/model";
import { READ_LIMITS } from "../../read-limits";
import { readProperties } from "../../spreadsheets/xlsx/document-properties";
import { OoxmlPackage } from "../../spreadsheets/xlsx/package";
import type { DocumentBlock } from "../assemble";
import { MOST_UNPACKED_BYTES } from "../limits";
import { BodyReader } from "./body";
import { Numbering } from "./numbering";
import { asDocumentError, WordPackage } from "./package";

/**
 * Reads a .docx. Read by hand and not by mammoth: that keeps neither a paragraph's list nor the list's number format,
 * so that 一、 （一） 1. would have to be counted from word/document.xml all the same.
 * Headers, footers, notes and comments are left out.
 * @throws UnreadableFile
 */
export function readDocx(bytes: Uint8Array): DocumentBlock[] {
	try {
		const file = new WordPackage(bytes);
		const reader = new BodyReader(new Numbering(file));
		file.scanBody(reader);
		return reader.blocks;
	} catch (error) {
		throw asDocumentError(error);
	}
}

/** What a .docx says of itself: when it was last saved. @throws UnreadableFile */
export function readDocxProperties(bytes: Uint8Array): Pick<WorkbookData, "properties" | "modified"> {
	return readProperties(new OoxmlPackage(bytes, { ...READ_LIMITS, unpackedBytes: MOST_UNPACKED_BYTES }));
}
