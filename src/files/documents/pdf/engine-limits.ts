import { UnreadableFile } from "../../unreadable-file";
import { rejection } from "./thread";

/** Something that reading a PDF must not exceed. */
export interface Limit {
	/** Never resolves; rejects where it is exceeded. */
	failure: Promise<never>;
	clear(): void;
}

const MOST_MILLISECONDS = 30_000;
/** What reading may add to the memory in use, besides a few copies of the file. */
const MOST_MEMORY = 150 << 20;
const COPIES = 4;
const LOOK_EVERY = 20;
/** A close page of text in which each character is placed by itself has some ten thousand. */
const MOST_OPERATORS_A_PAGE = 100_000;
/** Drawings within drawings, of all pages: a stamp or a watermark is one. */
const MOST_FORMS = 5_000;

export function timeLimit(): Limit {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const failure = rejection((reject) => {
		timer = setTimeout(() => reject(slowPdf()), MOST_MILLISECONDS);
	});
	return { failure, clear: () => clearTimeout(timer) };
}

/** In Node threads share their process's memory; much of what pdf.js takes is outside of what a thread's own limit counts. */
export function memoryLimit(fileBytes: number): Limit {
	const { process } = globalThis as unknown as { process: { memoryUsage: { rss(): number } } };
	const most = process.memoryUsage.rss() + MOST_MEMORY + fileBytes * COPIES;
	let timer: ReturnType<typeof setInterval> | undefined;
	const failure = rejection((reject) => {
		timer = setInterval(() => process.memoryUsage.rss() > most && reject(slowPdf()), LOOK_EVERY);
	});
	return { failure, clear: () => clearInterval(timer) };
}

/** What pdf.js's thread sends of a page's drawing, a thousand operators at a time. */
interface DrawnPiece {
	streamId: number;
	chunk: { fnArray: number[] };
}

/**
 * Counts a file's drawings as they come: each may draw two others, twice, and those again, which doubles and doubles
 * though neither the file nor any part of it is large.
 * @param port what pdf.js's thread sends by
 * @param formBegins its operator that begins a drawing within another
 */
export function drawingLimit(port: EventTarget, formBegins: number): Limit {
	let page = -1;
	let operators = 0;
	let forms = 0;
	let listener = (_: Event) => {};
	const failure = rejection((reject) => {
		listener = (event) => {
			const { data } = event as MessageEvent<unknown>;
			if (!isDrawnPiece(data)) return;
			if (data.streamId !== page) operators = 0;
			page = data.streamId;
			operators += data.chunk.fnArray.length;
			for (const operator of data.chunk.fnArray) if (operator === formBegins) forms++;
			if (operators > MOST_OPERATORS_A_PAGE || forms > MOST_FORMS) reject(slowPdf());
		};
	});
	port.addEventListener("message", listener);
	return { failure, clear: () => port.removeEventListener("message", listener) };
}

function isDrawnPiece(data: unknown): data is DrawnPiece {
	const chunk = (data as { chunk?: { fnArray?: unknown } } | null)?.chunk;
	return Array.isArray(chunk?.fnArray);
}

function slowPdf(): UnreadableFile {
	return new UnreadableFile("too-large", "这份 PDF 内部过于复杂，读不下来，请改用 .docx、.doc 或 .txt 格式的通知。");
}
