import { CannotProceed } from "../../../app/cannot-proceed";
import { loadSavedNotice, type Notice, saveNotice, unitFileName } from "../../../core";
import type { Pane } from "../../pane";
import { strings } from "../../strings";

const words = strings.notice;

/** Reads a notice's file and opens it. */
export function readNoticeFile(pane: Pane, file: File): Promise<void> {
	return open(pane, file.name, (options) => pane.work.run("readNotice", file, options));
}

/** Reads a notice's text and opens it. */
export function readNoticeText(pane: Pane, text: string, source: string): Promise<void> {
	return open(pane, source, (options) => pane.work.run("readNoticeText", text, options));
}

/** Opens a notice that was saved. */
export function openSavedNotice(pane: Pane, json: string, source: string): Promise<void> {
	return open(pane, source, async () => {
		const loaded = loadSavedNotice(json);
		if ("problem" in loaded) throw new CannotProceed(loaded.problem);
		return loaded.notice;
	});
}

/** Hands the notice, as corrected, to the user as a file. */
export async function saveNoticeFile(pane: Pane, notice: Notice): Promise<void> {
	const bytes = new TextEncoder().encode(saveNotice(notice));
	const done = await pane.run(words.save, () => pane.host.saveFile(bytes, `${titleOf(notice)}.json`));
	if (done) pane.store.dispatch({ type: "message/said", intent: "success", text: words.saved });
}

/** A notice's title as a file's name. */
export function titleOf(notice: Notice): string {
	return unitFileName(notice.title?.value ?? `${notice.year.value}${words.head.title}`);
}

async function open(pane: Pane, source: string, read: Parameters<typeof pane.run<Notice>>[1]): Promise<void> {
	const notice = await pane.run(words.reading, read);
	if (notice) pane.store.dispatch({ type: "notice/opened", notice, source });
}
