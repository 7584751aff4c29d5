/** What stands in the way, without a full stop, and what to do about it, a sentence. */
export interface Reason {
	message: string;
	remedy: string;
}

/** By the system's code of an error: the reason, and the remedy where it is not the usual one. */
export type Reasons = Record<string, string | [message: string, remedy: string]> & { usual: string };

const GONE = "文件不存在：可能刚被移走或改名，或者是失效的快捷方式（链接）";
const OUT_OF_REACH = "读取磁盘或网络盘时出错";
const ELSEWHERE = "请把文件复制到本机磁盘上再试。";

/** Of files that are to be read. */
export const WHY_UNREAD: Reasons = {
	usual: "请检查后再试。",
	ENOENT: [GONE, "请检查路径，找到原来的文件再试。"],
	ELOOP: ["链接绕成了圈，找不到原来的文件", "请找到原来的文件再试。"],
	ENOTDIR: ["路径中有一段不是文件夹", "请检查路径。"],
	EISDIR: ["这是一个文件夹，不是文件", "请写明文件名。"],
	ENOTFILE: ["这是设备或管道，不是文件", "请写明文件名。"],
	EACCES: ["没有读取它的权限", "请取得读取权限，或请管理员处理后再试。"],
	EPERM: ["没有读取它的权限，或者文件正被其他程序打开", "请关闭打开它的程序，或取得读取权限后再试。"],
	EBUSY: ["文件正被其他程序打开", "请关闭打开它的程序后再试。"],
	EIO: [OUT_OF_REACH, ELSEWHERE],
	ESTALE: [OUT_OF_REACH, ELSEWHERE],
	ETIMEDOUT: [OUT_OF_REACH, ELSEWHERE],
	ENAMETOOLONG: ["文件名或路径太长", "请换一个短一些的名字再试。"],
};

const CLEAR = "请清理后再试。";
const ANOTHER_PLACE = "请换一个位置。";

/** Of files that are to be written. */
export const WHY_UNWRITTEN: Reasons = {
	usual: ANOTHER_PLACE,
	// What Node says of a folder that cannot be made on a read-only disk.
	ENOENT: "那里不能建立文件夹（可能是只读的，或没有权限）",
	EACCES: "没有权限",
	EPERM: ["没有权限，或文件正被其他程序打开", "请关闭后再试。"],
	EBUSY: ["文件正被其他程序打开", "请关闭后再试。"],
	EROFS: "该位置是只读的",
	ENOSPC: ["磁盘空间不足", CLEAR],
	EDQUOT: ["磁盘配额已用完", CLEAR],
	EFBIG: "文件超过了该位置允许的大小",
	EIO: "写入磁盘或网络盘时出错",
	EISDIR: ["这是一个文件夹", "请写明文件名。"],
	ENOTFILE: ["那里是设备或管道", "请写明文件名。"],
	ENOTDIR: "路径中有一段不是文件夹",
	EEXIST: "那里已有同名文件",
	ENAMETOOLONG: ["文件名或路径太长", "请换一个短一些的名字。"],
};

/** @param error what the system threw, or a code of ours (`ENOTFILE`). */
export function reasonOf(error: unknown, reasons: Reasons): Reason {
	const code = typeof error === "string" ? error : ((error as NodeJS.ErrnoException).code ?? "");
	const known = reasons[code] ?? `系统不允许（${code || (error instanceof Error ? error.message : String(error))}）`;
	return typeof known === "string"
		? { message: known, remedy: reasons.usual }
		: { message: known[0], remedy: known[1] };
}

/** In one sentence. */
export function reasonText(error: unknown, reasons: Reasons): string {
	const { message, remedy } = reasonOf(error, reasons);
	return `${message}，${remedy}`;
}
