import { locateReturns } from "../../../src/app";
import { readDocument, sniff, UnreadableFile } from "../../../src/files";
import { readWorkbook } from "../../../src/files/spreadsheets";
import type { HostileFile } from "./file";

const DOCUMENTS = new Set(["docx", "doc", "pdf", "text"]);

/** Reads a file the way it is read when it is sent in. @throws whatever is no UnreadableFile */
export async function endOf(file: string, bytes: Uint8Array): Promise<HostileFile["ends"]> {
	try {
		const kind = sniff(bytes);
		if (DOCUMENTS.has(kind)) await readDocument(bytes);
		else if (kind === "zip") return await endOfArchive(file, bytes);
		else await readWorkbook(bytes);
		return "read";
	} catch (error) {
		if (error instanceof UnreadableFile) return error.code;
		throw error;
	}
}

/** Of the files in it: the worst. The messages are the readers' own, so that they tell the code. */
async function endOfArchive(file: string, bytes: Uint8Array): Promise<HostileFile["ends"]> {
	const located = await locateReturns([{ file, bytes, modified: null }], undefined);
	const messages = located.map((each) => ("failure" in each ? each.failure.message : ""));
	if (messages.some((message) => message.includes("过大"))) return "too-large";
	if (messages.some((message) => message.includes("不是电子表格"))) return "wrong-kind";
	return messages.some((message) => message.includes("损坏")) ? "damaged" : "read";
}
