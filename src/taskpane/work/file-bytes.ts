import { CannotProceed } from "../../app/cannot-proceed";
import { READ_LIMITS } from "../../files/read-limits";

const MESSAGE = "浏览器读不到这个文件：选定之后它被改动、移走或删除了，或者正被其他程序打开。";
const REMEDY = "请关闭打开它的程序，再选一次。";

/**
 * A picked or dropped file's bytes. A browser reads it only now, however long ago it was picked.
 * @throws CannotProceed where the system no longer hands it out.
 */
export async function bytesOf(content: Blob): Promise<Uint8Array> {
	try {
		return new Uint8Array(await content.arrayBuffer());
	} catch {
		throw new CannotProceed(MESSAGE + REMEDY);
	}
}

/**
 * Of one among several: the reason in place of the bytes, so that the others go on. The tail of a file that is too large to
 * take up is not read: the reader refuses it.
 * @param content null where the browser did not even hand out the file.
 */
export async function bytesOrReason(content: Blob | null) {
	try {
		if (content) return { bytes: new Uint8Array(await content.slice(0, READ_LIMITS.fileBytes + 1).arrayBuffer()) };
	} catch {
		// What browsers say of it is English and tells no more.
	}
	return { bytes: new Uint8Array(0), unread: { message: MESSAGE, remedy: REMEDY } };
}
