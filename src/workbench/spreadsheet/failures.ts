import { HostFailure } from "../../app";

/** Said of every refusal, by us and in Univer's own dialogue. */
export const PROTECTED =
	"这里受保护，不能改动：填报请写在表中留出的单元格里，确需改动其他内容的，请保存后用 Excel 或 WPS 撤销保护。";

export function itemNotFound(): HostFailure {
	return new HostFailure("要找的工作表或单元格已经不在了，可能被改名、移动或删除：请重新核对后再试。", "ItemNotFound");
}

export function cellProtected(): HostFailure {
	return new HostFailure(PROTECTED, "AccessDenied");
}

/** Whatever was thrown, as a failure with a sentence for the user. */
export function asFailure(error: unknown): HostFailure {
	if (error instanceof HostFailure) return error;
	const failure = new HostFailure(
		"表格没有完成操作：请再试一次；仍不行的，请先保存文件，再重新打开页面。",
		"Unexpected",
		true,
	);
	failure.cause = error;
	return failure;
}
