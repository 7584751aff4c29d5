/**
 * Why a file could not be read:
 * `empty` nothing in it; `wrong-kind` readable, but not what was asked for; `damaged` broken or cut off; `encrypted` needs a
 * password; `too-large` over a limit of size or number; `forbidden` holds something we refuse to process (a DTD);
 * `no-text` a document without text, such as a scan.
 */
export type UnreadableCode = "empty" | "wrong-kind" | "damaged" | "encrypted" | "too-large" | "forbidden" | "no-text";

/** The only error that `src/files` lets out when reading. Its message is Chinese, for the screen: what is wrong and what to do. */
export class UnreadableFile extends Error {
	override readonly name = "UnreadableFile";
	readonly code: UnreadableCode;

	constructor(code: UnreadableCode, message: string, options?: ErrorOptions) {
		super(message, options);
		this.code = code;
	}
}

/** @param detail what is broken, in Chinese: `压缩包不完整` */
export function damagedFile(detail: string, cause?: unknown): UnreadableFile {
	return new UnreadableFile("damaged", `文件已损坏（${detail}），请用 Excel 或 WPS 打开原文件另存后重新报送。`, {
		cause,
	});
}

/** A file that needs a password, or that a company's program has encrypted. */
export function encryptedFile(): UnreadableFile {
	return new UnreadableFile(
		"encrypted",
		"文件设有打开密码或经加密软件加密，无法读取；请取消密码（解密）另存后重新报送。",
	);
}

/** A file of no bytes, or one that a transfer left without any. */
export function emptyFile(): UnreadableFile {
	return new UnreadableFile("empty", "文件是空的，没有任何内容；可能没有传完，请重新报送。");
}

/** @param limit what was exceeded, in Chinese: `超过 50 MB` */
export function tooLargeFile(limit: string): UnreadableFile {
	return new UnreadableFile(
		"too-large",
		`文件过大（${limit}），不予读取；请删去无关的图片、工作表和空白格后另存，重新报送。`,
	);
}
