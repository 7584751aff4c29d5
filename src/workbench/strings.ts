/** The words of the workbench around the pane. */
export const strings = {
	title: "实事报表工作台",
	bar: "工作台",
	untitled: "未命名.xlsx",
	open: "打开",
	save: "保存",
	undo: "撤销",
	redo: "重做",
	find: "查找",
	tableView: "表格视图",
	more: "更多",
	help: "使用帮助",
	example: "再看一遍示例",
	clear: "清除本机数据",
	version: (version: string) => `版本 ${version}`,
	sheetRegion: "表格，按 F6 离开",
	divider: "面板宽度",
	selected: (sheet: string, address: string) => `选中“${sheet}”的 ${address}`,

	/** Where the work in progress is, beside the file's name. */
	keeping: {
		kept: "已暂存在本机",
		waiting: "正在暂存……",
		refused: "没有暂存",
		elsewhere: "没有暂存",
	},
	unsaved: "未另存为文件",

	loading: "正在打开表格……",
	loadFailed:
		"表格组件没有载入，改用表格视图：可以打开、填写、核对、保存，格式看不到，刷新页面后内容会丢失。请检查网络后刷新页面。",
	restoreFailed: "上次暂存的表格未能恢复，已打开空白表格。",
	refused: "浏览器的存储空间不够或不允许存储，刷新或关闭页面后，没有另存的修改会丢失：请点“保存”存为文件。",
	elsewhere: "工作台已在另一个标签页打开，本页的修改不会暂存，以免互相覆盖。",
	takeOver: "改在本页继续",

	opening: "正在打开文件",
	opened: (name: string) => `已打开：${name}`,
	saving: "正在保存文件",
	saved: (name: string) => `已保存：${name}`,
	nothingToUndo: "没有可撤销的修改。",
	nothingToRedo: "没有可重做的修改。",
	programFault: "程序出错，没有完成。请再试一次；仍不行的，请刷新页面。",

	dropHere: "松开鼠标，在表格中打开",
	dropOne: "一次只能在表格中打开一个文件；要汇总多份报表，请拖到左边的“汇总”页。",
	dropNothing: "没有拖来文件，请从文件夹中拖一个 .xlsx 文件过来，或点“打开”。",
	dropDocument: (name: string) =>
		`“${name}”是文档，不是表格：是通知的，请拖到左边的“通知”页；是报表的，请拖到“汇总”页。`,
	dropArchive: (name: string) => `“${name}”是压缩包：请拖到左边的“汇总”页，或解压后打开其中一份。`,

	ask: {
		replaceTitle: "先保存现在的表格吗？",
		replace: (name: string) => `“${name}”改动后还没有另存为文件，打开别的就找不回来了。`,
		saveFirst: "先保存",
		goOn: "不保存，继续",
		exampleTitle: "换成样例通知？",
		example: (title: string) => `《${title}》和在这里做的更正会换成样例通知。要留着的，请先在“通知”页“存为文件”。`,
		exampleNow: "换成样例",
		clearTitle: "清除本机数据？",
		clear: "暂存在本浏览器中的通知、表格、设置和最近的通知都会清除，不能恢复；已经另存为文件的不受影响。",
		clearNow: "清除",
		takeOverTitle: "改在本页继续？",
		takeOver: "本页会重新载入另一个标签页最新的内容，本页没有另存的修改会丢失。",
		takeOverNow: "继续",
		cancel: "取消",
	},

	hint: {
		title: "第一次用？已放好一份示例，三步走一遍：",
		steps: {
			report: { name: "报表", text: "点“插入本工作簿”，通知就排成报表" },
			check: { name: "核对", text: "表格里是县妇联填好的示例，看查出了哪些问题" },
			merge: { name: "汇总", text: "用示例中收回的报表试一次汇总" },
		},
		done: "（已做）",
		dismiss: "知道了，不再提示",
	},
	sample: {
		fileName: (unit: string) => `${unit}（示例）.xlsx`,
		making: "正在准备示例",
	},

	table: {
		label: (sheet: string) => `${sheet}（表格视图）`,
		sheets: "工作表",
		keys: "方向键移动；Enter 修改，再按 Enter 确定，Esc 放弃。",
		readOnly: "不可修改",
		editable: "可以填写",
		edit: (address: string) => `修改 ${address}`,
		more: (rows: number) => `再显示 ${rows} 行`,
		empty: "这张工作表是空的。",
	},
} as const;
