import { parseAliases, type UnitAlias } from "../core";
import { readDocument, UnreadableFile } from "../files";
import { CannotProceed } from "./cannot-proceed";

/**
 * Reads a file of aliases (.txt in any usual encoding, or .json).
 * @throws CannotProceed where it is no text, or a line of it is no 别名=单位.
 */
export async function readAliases(bytes: Uint8Array): Promise<UnitAlias[]> {
	const read = parseAliases(await textOf(bytes));
	if ("aliases" in read) return read.aliases;
	throw new CannotProceed(`别名文件中“${read.problem}”看不明白：请每行写一条，如 别名=单位。`);
}

async function textOf(bytes: Uint8Array): Promise<string> {
	try {
		return (await readDocument(bytes)).text;
	} catch (error) {
		if (error instanceof UnreadableFile) throw new CannotProceed(`别名文件无法读取：${error.message}`);
		throw error;
	}
}
