import type { WorkBook } from "@e965/xlsx";
import type { WorkbookData } from "../../../core/model";
import type { ReadLimits } from "../../read-limits";
import { encryptedFile, tooLargeFile } from "../../unreadable-file";
import { scanXml } from "../../xml";
import { codepages } from "./codepages";
import { convertWorkbook } from "./convert";

/**
 * Reads the formats before .xlsx with a library that is loaded only then: .xls and .et (BIFF), XML tables of 2003.
 * Never .xlsx: the library gives wrong texts where a shared string is empty. Never .xlsb: one wrong length in it makes
 * the library read until memory is at its end.
 * @throws UnreadableFile, and whatever the library throws on broken files
 */
export async function readLegacy(bytes: Uint8Array, limits: ReadLimits): Promise<WorkbookData> {
	const library = await import("@e965/xlsx");
	library.set_cptable(codepages);
	const workbook = quietly(() => {
		try {
			return library.read(bytes, { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false });
		} catch (error) {
			if (error instanceof Error && error.message.includes("password")) throw encryptedFile();
			throw error;
		}
	});
	return convertWorkbook(workbook satisfies WorkBook, limits);
}

/** An XML table of 2003. A DTD is refused as in .xlsx; the library would pass over it, but not in linear time. */
export async function readXmlSpreadsheet(bytes: Uint8Array, limits: ReadLimits): Promise<WorkbookData> {
	if (bytes.length > MOST_XML) throw tooLargeFile("XML 表格超过 20 MB");
	scanXml(bytes, { open: () => false });
	return readLegacy(bytes, limits);
}

const MOST_XML = 20 << 20;

/** The library writes its doubts to the console, where nobody asked for them. */
function quietly<T>(work: () => T): T {
	const spoken = globalThis.console;
	const silence = () => undefined;
	globalThis.console = { ...spoken, log: silence, warn: silence, error: silence };
	try {
		return work();
	} finally {
		globalThis.console = spoken;
	}
}
