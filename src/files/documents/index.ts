import type { SourceDocument, WorkbookData } from "../../core/model";
import { type FileKind, KIND_NAMES } from "../file-kind";
import { compoundProperties } from "../property-sets";
import { READ_LIMITS } from "../read-limits";
import { sniff } from "../sniff";
import { emptyFile, UnreadableFile } from "../unreadable-file";
import { documentAsWorkbook } from "./as-workbook";
import { assembleDocument, type DocumentBlock } from "./assemble";
import { readDoc } from "./doc";
import { readDocx, readDocxProperties } from "./docx";
import { damagedDocument, encryptedDocument, largeDocument, longDocument, MOST_CHARACTERS } from "./limits";
import { readPdf } from "./pdf";
import { decodeText, readPlainText } from "./plain-text";

export { documentAsWorkbook } from "./as-workbook";
export { readPlainText } from "./plain-text";

/**
 * Reads a form that was returned as a document, as a workbook: see `documentAsWorkbook`.
 * @throws UnreadableFile and nothing else
 */
export async function readDocumentAsWorkbook(bytes: Uint8Array): Promise<WorkbookData> {
	const document = await readDocument(bytes);
	const kind = sniff(bytes);
	if (kind === "docx") return documentAsWorkbook(document, readDocxProperties(bytes));
	return kind === "doc" ? documentAsWorkbook(document, compoundProperties(bytes)) : documentAsWorkbook(document);
}

const READERS: Partial<Record<FileKind, (bytes: Uint8Array) => DocumentBlock[] | Promise<DocumentBlock[]>>> = {
	docx: readDocx,
	doc: readDoc,
	pdf: readPdf,
};

const SPREADSHEETS: readonly FileKind[] = ["xlsx", "xlsb", "xls", "ods", "spreadsheet-xml"];

/**
 * Reads a notice, or a form returned as a document: .docx, .doc (.wps), .pdf or .txt, told by content.
 * @throws UnreadableFile and nothing else
 */
export async function readDocument(bytes: Uint8Array): Promise<SourceDocument> {
	try {
		const document = await readByKind(bytes);
		if (document.text.length > MOST_CHARACTERS) throw longDocument();
		if (document.text.trim() === "") throw new UnreadableFile("no-text", "文件里没有文字，请检查是否选对了文件。");
		return document;
	} catch (error) {
		if (error instanceof UnreadableFile) throw error;
		// Offsets that lead nowhere, fonts that make no sense: readers stumble over what is broken in a file.
		throw damagedDocument("内容无法解析", error);
	}
}

async function readByKind(bytes: Uint8Array): Promise<SourceDocument> {
	if (bytes.length > READ_LIMITS.fileBytes) throw largeDocument();
	const kind = sniff(bytes);
	if (kind === "empty") throw emptyFile();
	if (kind === "encrypted") throw encryptedDocument();
	if (kind === "text") return readPlainText(decodeText(bytes));
	const read = READERS[kind];
	if (!read) throw wrongKind(kind);
	return assembleDocument(await read(bytes));
}

/** Kinds that a document cut off on its way looks like. */
const PERHAPS_CUT_OFF: readonly FileKind[] = ["zip", "compound"];

function wrongKind(kind: FileKind): UnreadableFile {
	const what = `这是${KIND_NAMES[kind]}`;
	if (SPREADSHEETS.includes(kind))
		return new UnreadableFile("wrong-kind", `${what}，不是通知文件，请提供 .docx、.doc、.pdf 或 .txt 格式的通知。`);
	const doubt = PERHAPS_CUT_OFF.includes(kind) ? "，或者是没有传完的文档" : "";
	return new UnreadableFile("wrong-kind", `${what}${doubt}，无法读取，请另存为 .docx、.doc、.pdf 或 .txt 格式后再试。`);
}
