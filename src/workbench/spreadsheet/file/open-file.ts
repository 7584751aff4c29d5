import { HostFailure } from "../../../app";
import type { WorkbookPlan } from "../../../core";
import { MERGED_LIMITS, readLook, readWorkbook, UnreadableFile } from "../../../files";
import { planFromFile } from "./plan-from-file";

/**
 * A workbook file as a plan. Our own reader comes first: it holds the limits against hostile files, and words are its.
 * @throws HostFailure where the file cannot be read
 */
export async function openFile(bytes: Uint8Array): Promise<WorkbookPlan> {
	try {
		const words = await readWorkbook(bytes, MERGED_LIMITS);
		return planFromFile(words, await readLook(bytes));
	} catch (error) {
		if (error instanceof UnreadableFile) throw new HostFailure(error.message, error.code);
		throw error;
	}
}
