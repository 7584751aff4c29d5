import { loadSavedNotice, type Notice, parseNotice } from "../core";
import { readDocument, readPlainText, UnreadableFile } from "../files";
import { CannotProceed } from "./cannot-proceed";

/**
 * Reads a notice from a file's bytes: a document (.docx .doc .pdf .txt) or a notice saved as .json, told by content.
 * @throws CannotProceed where the file cannot be read, or is a saved notice that does not hold together.
 */
export async function loadNotice(bytes: Uint8Array): Promise<Notice> {
	try {
		const document = await readDocument(bytes);
		return /^\s*\{/.test(document.text) ? fromJson(document.text) : requireItems(parseNotice(document));
	} catch (error) {
		if (error instanceof UnreadableFile) throw new CannotProceed(error.message);
		throw error;
	}
}

/**
 * Reads a notice from text that was pasted.
 * @throws CannotProceed where no item is found in it.
 */
export function loadNoticeText(text: string): Notice {
	return requireItems(parseNotice(readPlainText(text)));
}

function fromJson(json: string): Notice {
	const loaded = loadSavedNotice(json);
	if ("problem" in loaded) throw new CannotProceed(loaded.problem);
	return loaded.notice;
}

function requireItems(notice: Notice): Notice {
	if (notice.items.length === 0)
		throw new CannotProceed(
			"没有在文件中找到实事条目：请确认这是“为妇女儿童办实事”一类的通知，且含有编号的实事和责任单位。",
		);
	return notice;
}
