/** What a file is by its content. `xlsx` stands for .xlsm and .xltx too, `xls` for .et, `doc` for .wps, `docx` for .docm. */
export type FileKind =
	| "xlsx"
	| "xlsb"
	| "xls"
	| "ods"
	| "spreadsheet-xml"
	| "docx"
	| "doc"
	| "odt"
	| "rtf"
	| "ofd"
	| "pptx"
	| "ppt"
	| "pdf"
	| "html"
	| "xml"
	| "text"
	| "image"
	| "zip"
	| "archive"
	| "compound"
	| "encrypted"
	| "empty"
	| "unknown";

/** How a message calls it. */
export const KIND_NAMES: Record<FileKind, string> = {
	xlsx: "Excel 工作簿",
	xlsb: "Excel 二进制工作簿",
	xls: "Excel 97–2003 或 WPS 表格",
	ods: "ODS 表格",
	"spreadsheet-xml": "XML 表格",
	docx: "Word 文档",
	doc: "Word 97–2003 或 WPS 文档",
	odt: "ODT 文档",
	rtf: "RTF 文档",
	ofd: "OFD 版式文件",
	pptx: "PowerPoint 演示文稿",
	ppt: "PowerPoint 97–2003 演示文稿",
	pdf: "PDF 文件",
	html: "网页",
	xml: "XML 文件",
	text: "文本文件",
	image: "图片",
	zip: "ZIP 压缩包",
	archive: "压缩包",
	compound: "无法辨认的 Office 97–2003 文件",
	encrypted: "加密的文件",
	empty: "空文件",
	unknown: "无法辨认的文件",
};
