import { UnreadableFile } from "../unreadable-file";

/** A notice has some 5,000 characters; a document beyond this is no notice and no form. */
export const MOST_CHARACTERS = 5_000_000;
export const MOST_PAGES = 300;
/** Of the parts of a .docx that are read, together. */
export const MOST_UNPACKED_BYTES = 64 << 20;

export function longDocument(): UnreadableFile {
	return new UnreadableFile("too-large", "文档过长，不像是一份通知或报表，请只保留通知正文和附表后再试。");
}

/** @param detail what is wrong, in a few words: `正文不完整` */
export function damagedDocument(detail: string, cause?: unknown): UnreadableFile {
	return new UnreadableFile("damaged", `文档已损坏（${detail}），请用 Word 或 WPS 打开原文件另存为 .docx 后再试。`, {
		cause,
	});
}

export function encryptedDocument(): UnreadableFile {
	return new UnreadableFile("encrypted", "文档设有打开密码，无法读取，请取消密码另存后再试。");
}

export function largeDocument(): UnreadableFile {
	return new UnreadableFile("too-large", "文件超过 50 MB，不予读取，请删去图片等无关内容后再试。");
}
