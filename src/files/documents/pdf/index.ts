import type { PDFDocumentProxy, PDFPageProxy } from "pdfjs-dist";
import { UnreadableFile } from "../../unreadable-file";
import type { DocumentBlock } from "../assemble";
import { damagedDocument, encryptedDocument, longDocument, MOST_CHARACTERS, MOST_PAGES } from "../limits";
import { Canvas, type Drawing } from "./canvas";
import { checkContents } from "./contents";
import { loadPdfEngine, type PdfEngine } from "./engine";
import { asMatrix, type Matrix, multiply } from "./geometry";
import { joinPages, type PdfPage } from "./join-pages";
import { pageBlocks } from "./page";

/**
 * Reads the text of a PDF: lines as they are printed, tables from their ruling lines, `newPage` where a page begins.
 * @throws UnreadableFile, `no-text` for a scan
 */
export async function readPdf(bytes: Uint8Array): Promise<DocumentBlock[]> {
	checkContents(bytes);
	const engine = await loadPdfEngine(bytes.length);
	try {
		return joinPages(await Promise.race([readPages(engine, bytes), engine.failure]));
	} finally {
		await engine.close();
	}
}

async function readPages(engine: PdfEngine, bytes: Uint8Array): Promise<PdfPage[]> {
	const document = await openPdf(engine, bytes);
	try {
		if (document.numPages > MOST_PAGES) throw longDocument();
		const pages: PdfPage[] = [];
		let characters = 0;
		for (let number = 1; number <= document.numPages; number++) {
			const page = await document.getPage(number);
			const { width, height } = page.getViewport({ scale: 1 });
			const drawing = await drawnPage(engine, page);
			characters += drawing.glyphs.length;
			if (characters > MOST_CHARACTERS) throw longDocument();
			pages.push({ width: Math.round(width), blocks: pageBlocks(drawing, height, number) });
			page.cleanup();
		}
		if (characters === 0)
			throw new UnreadableFile(
				"no-text",
				"这份 PDF 是扫描件或图片，里面没有文字，请改用 .docx、.doc 或 .txt 格式的通知。",
			);
		return pages;
	} finally {
		await document.loadingTask.destroy();
	}
}

async function openPdf(engine: PdfEngine, bytes: Uint8Array): Promise<PDFDocumentProxy> {
	try {
		// A copy: pdf.js takes the buffer for itself, and none of Node's own kind.
		return await engine.open(new Uint8Array(bytes));
	} catch (error) {
		if (error instanceof Error && error.name === "PasswordException") throw encryptedDocument();
		throw damagedDocument("PDF 无法打开", error);
	}
}

async function drawnPage(engine: PdfEngine, page: PDFPageProxy): Promise<Drawing> {
	const operators = await page.getOperatorList();
	const base = asMatrix(page.getViewport({ scale: 1 }).transform);
	const draw = (matrix: Matrix) =>
		new Canvas(engine.operators, matrix, (font) => fontScale(page, font)).draw(operators);
	const drawing = draw(base);
	const { turnedDown, turnedUp } = drawing;
	if (Math.max(turnedDown, turnedUp) <= drawing.glyphs.length) return drawing;
	// A page whose text runs along its long side without saying so: turn it as a reader would.
	return draw(multiply(turnedDown > turnedUp ? [0, -1, 1, 0, 0, 0] : [0, 1, -1, 0, 0, 0], base));
}

/** Size of a font's unit in ems: a thousandth, but for fonts drawn by hand (Type 3). */
function fontScale(page: PDFPageProxy, name: string): number {
	const font: unknown = page.commonObjs.has(name) ? page.commonObjs.get(name) : null;
	if (typeof font !== "object" || font === null || !("fontMatrix" in font)) return 0.001;
	return asMatrix(font.fontMatrix)[0] || 0.001;
}
