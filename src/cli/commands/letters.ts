import { join } from "node:path";
import { letterFiles } from "../../app";
import type { FollowUp } from "../../core";
import { writeOutput } from "../files";

/** Writes the drafts as .txt and .docx, in a folder for each tone. */
export async function writeLetters(folder: string, followUp: FollowUp): Promise<void> {
	for (const { path, bytes } of letterFiles(followUp)) await writeOutput(join(folder, ...path.split("/")), bytes);
}
