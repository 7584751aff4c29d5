import type { HostDrawback } from "../../app";

/** The shell's words. */
export const app = {
	title: "实事报表",
	pages: { notice: "通知", report: "报表", check: "核对", merge: "汇总" },
	pagesLabel: "步骤",
	guide: "使用说明",
	version: (version: string) => `实事报表 ${version}`,
	messages: "消息",
	dismiss: "知道了",
	cancel: "取消",
	progress: (done: number, total: number) => `${done}/${total}`,
	programFault: "程序出错，没有完成。请再试一次；仍不行的，请关闭面板后重新打开。",
	memoryFault:
		"未能把通知和设置保存到工作簿（工作簿可能受保护或是只读的）：请在“通知”页“存为文件”，以免关闭面板后丢失。",
	memoryNewer: (problem: string) => `${problem}升级以前，在这里做的修改不会保存到本工作簿。`,
	carriedFault: (problem: string) => `本工作簿所带的通知不能使用，请在“通知”页重新读入通知。（${problem}）`,
	drawbacks: {
		"insert-clears-undo": "插入后，之前的修改不能再撤销。",
		"mark-clears-undo": "标出或清除后，之前的修改不能再撤销。",
		"elevated-cannot-pick": "点了没有反应？Excel 以管理员身份运行时打不开文件选择窗口，请以普通方式重新打开 Excel。",
	} satisfies Record<HostDrawback, string>,
	officeMissing:
		"没有连上 Excel。请从 Excel 的“加载项”中打开本面板；如果是在 Excel 中打开的，请关闭面板后重新打开，或请管理员检查 office.js 是否可以访问。",
	officeTooOld: "本机的 Excel 版本过低，需要 Excel 2021 或更新的版本、Microsoft 365，或网页版 Excel。",
} as const;
