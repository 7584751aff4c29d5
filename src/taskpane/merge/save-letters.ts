import type { FollowUp, LetterDraft } from "../../core";
import type { Pane } from "../pane";
import { strings } from "../strings";

type Saving = Pick<Pane, "host" | "work" | "run" | "store">;

/** All letters as files in one .zip; where no file can be downloaded, as a sheet in a workbook of its own. */
export async function saveLetters({ host, work, run, store }: Saving, followUp: FollowUp, period: string) {
	const isDownload = host.abilities.save === "download";
	const name = isDownload ? strings.merge.lettersFile(period) : strings.merge.lettersWorkbook(period);
	const outcome = await run(strings.merge.savingLetters, async (options) => {
		const bytes = await work.run(isDownload ? "packLetters" : "writeLetters", followUp, options);
		return host.saveFile(bytes, name);
	});
	if (outcome) say(store, outcome.way === "opened" ? strings.merge.opened : strings.merge.saved(name));
}

/** One letter as .docx. */
export async function saveLetter({ host, work, run, store }: Saving, draft: LetterDraft, fileName: string) {
	const outcome = await run(strings.merge.savingLetters, async (options) =>
		host.saveFile(await work.run("writeLetter", draft, options), fileName),
	);
	if (outcome) say(store, strings.merge.saved(fileName));
}

function say(store: Pane["store"], text: string): void {
	store.dispatch({ type: "message/said", intent: "success", text });
}
