import { HostFailure } from "../app/spreadsheet-host";

interface Explanation {
	codes: readonly string[];
	message: string;
	mayRetry?: true;
}

/** What Excel's error codes mean to the one who asked, and the way out. */
const EXPLANATIONS: readonly Explanation[] = [
	{
		codes: ["InvalidOperationInCellEditMode", "InvalidOperation"],
		message: "Excel 正在编辑单元格或正忙，暂时不能操作：请按回车键结束编辑后再试。",
		mayRetry: true,
	},
	{
		codes: ["WriteNotSupportedWhenModalDialogOpen", "SearchDialogIsOpen"],
		message: "Excel 中开着对话框，暂时不能操作：请先关闭对话框再试。",
		mayRetry: true,
	},
	{
		codes: ["AccessDenied", "NotAllowed", "Unauthenticated"],
		message: "工作簿或工作表受保护或是只读的，不能改动：请在“审阅”中撤销保护，或另存一份后再试。",
	},
	{
		codes: ["ApiNotFound", "NotImplemented", "NotSupported", "UnsupportedOperation", "UnsupportedFeature"],
		message: "这个版本的 Excel 不支持这项操作：请改用“存为 .xlsx”，再用 Excel 打开那个文件，或升级 Excel。",
	},
	{
		codes: ["ItemNotFound", "InvalidReference", "InvalidSelection", "InvalidBinding", "InactiveWorkbook"],
		message: "要找的工作表或单元格已经不在了，可能被改名、移动或删除：请重新核对后再试。",
	},
	{
		codes: ["RequestPayloadSizeLimitExceeded", "OperationCellsExceedLimit", "RangeExceedsLimit", "MemoryLimitReached"],
		message: "内容太多，一次送不进 Excel：请改用“存为 .xlsx”，再用 Excel 打开那个文件。",
	},
	{
		codes: ["ResponsePayloadSizeLimitExceeded"],
		message: "工作簿的内容太多，一次读不出来：请删去与报表无关的工作表，或保存文件后把文件拖到面板里核对。",
	},
	{
		codes: ["ItemAlreadyExists"],
		message: "工作簿中已有同名的工作表：请改名或删除后再试。",
	},
	{
		codes: ["UnsupportedSheet"],
		message: "当前是图表工作表，不能操作：请先切换到普通的工作表。",
	},
	{
		codes: ["OpenWorkbookLinksBlocked", "RefreshWorkbookLinksBlocked"],
		message: "单位的安全设置不允许这项操作：请改用“存为 .xlsx”，再用 Excel 打开那个文件。",
	},
	{
		codes: [
			"ActivityLimitReached",
			"Conflict",
			"ConnectionFailure",
			"HostRestartNeeded",
			"InvalidOrTimedOutSession",
			"RequestAborted",
			"ServiceNotAvailable",
			"Timeout",
		],
		message: "Excel 没有响应，可能正忙或有人同时在改：请稍候再试一次。",
		mayRetry: true,
	},
	{
		codes: ["GeneralException"],
		message: "Excel 未能完成操作，也没有说明原因：请再试一次；仍不行的，请保存文件后重新打开 Excel。",
		mayRetry: true,
	},
];

const UNEXPLAINED: Explanation = {
	codes: [],
	message: "操作没有完成：请再试一次；仍不行的，请关闭面板后重新打开。",
	mayRetry: true,
};

const BY_CODE = new Map(EXPLANATIONS.flatMap((each) => each.codes.map((code) => [code, each] as const)));

/** Whatever was thrown, as a failure with a sentence for the user. */
export function asFailure(error: unknown): HostFailure {
	if (error instanceof HostFailure) return error;
	const code = errorCode(error);
	const { message, mayRetry = false } = BY_CODE.get(code) ?? UNEXPLAINED;
	const failure = new HostFailure(message, code, mayRetry);
	failure.cause = error;
	return failure;
}

/** The library's errors come from its own realm: they are told by their code, never by their class. */
export function errorCode(error: unknown): string {
	const code = typeof error === "object" && error !== null && "code" in error ? error.code : null;
	return typeof code === "string" && code !== "" ? code : "Unexpected";
}
