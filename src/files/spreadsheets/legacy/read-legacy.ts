import type { ParsingOptions, WorkBook } from "@e965/xlsx";
import type { WorkbookData } from "../../../core/model";
import { isCfb, rootStream } from "../../cfb";
import { compoundProperties } from "../../property-sets";
import type { ReadLimits } from "../../read-limits";
import { damagedFile, encryptedFile, tooLargeFile } from "../../unreadable-file";
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
	const library = (await import("@e965/xlsx")) as unknown as Library;
	library.set_cptable(codepages);
	const options: ParsingOptions = { type: "array", dense: true, cellNF: true, cellText: false, cellHTML: false };
	const workbook = quietly(() => {
		try {
			return isCfb(bytes)
				? library.parse_xlscfb(container(workbookStream(bytes), library), options)
				: library.read(bytes, options);
		} catch (error) {
			if (error instanceof Error && error.message.includes("password")) throw encryptedFile();
			throw error;
		}
	});
	return { ...convertWorkbook(workbook, limits), ...(isCfb(bytes) ? compoundProperties(bytes) : {}) };
}

/** What we use of the library; its types leave out the second door. */
interface Library extends Pick<typeof import("@e965/xlsx"), "read" | "set_cptable"> {
	parse_xlscfb(container: Container, options: ParsingOptions): WorkBook;
	CFB: { utils: { prep_blob(bytes: Uint8Array, at: number): void } };
}

/** A compound file as the library keeps it once read. */
interface Container {
	FullPaths: string[];
	FileIndex: { name: string; type: number; size: number; content: Uint8Array }[];
}

/**
 * A container of this one stream. The library never sees the file: it follows a sector chain that goes in a circle, and
 * believes how many properties a broken file says it has, until memory is at its end (found by `npm run fuzz`).
 */
function container(stream: Uint8Array, library: Library): Container {
	const content = stream.slice();
	library.CFB.utils.prep_blob(content, 0);
	return {
		FullPaths: ["Root Entry/", "Root Entry/Workbook"],
		FileIndex: [
			{ name: "Root Entry", type: 5, size: 0, content: new Uint8Array() },
			{ name: "Workbook", type: 2, size: content.length, content },
		],
	};
}

function workbookStream(bytes: Uint8Array): Uint8Array {
	const stream = rootStream(bytes, "Workbook") ?? rootStream(bytes, "Book");
	if (!stream) throw damagedFile("找不到工作簿内容");
	return stream;
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
