import type { OPS, PDFDocumentProxy } from "pdfjs-dist";
import { UnreadableFile } from "../../unreadable-file";
import { startNodeThread } from "./node-thread";

/** What we use of pdf.js. */
export interface PdfEngine {
	operators: typeof OPS;
	open(bytes: Uint8Array): Promise<PDFDocumentProxy>;
	/** Never resolves; rejects where the engine breaks down or takes longer than any notice does. */
	failure: Promise<never>;
	close(): Promise<void>;
}

const MOST_MILLISECONDS = 30_000;
/** What reading may add to the memory in use, besides a few copies of the file; pages' drawings can be made to double and double. */
const MOST_MEMORY = 150 << 20;
const COPIES = 4;
const LOOK_EVERY = 20;

/**
 * Loads pdf.js when a PDF comes. Nothing is fetched: in Node its worker is a thread out of the package, which a file
 * that keeps it busy for ever, or fills the memory, cannot hold on to; elsewhere it runs in this thread.
 */
export async function loadPdfEngine(fileBytes: number): Promise<PdfEngine> {
	const pdfjs = await withoutCanvas(() => import("pdfjs-dist/legacy/build/pdf.mjs"));
	const module = resolved("pdfjs-dist/legacy/build/pdf.worker.mjs");
	const thread = module === null ? null : startNodeThread(module);
	if (!thread) Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
	const verbosity = pdfjs.VerbosityLevel.ERRORS;
	const worker = thread ? pdfjs.PDFWorker.create({ port: thread.port, verbosity }) : null;
	const cMapUrl = characterMapFolder();
	const limit = thread ? bothLimits(timeLimit(), memoryLimit(fileBytes)) : timeLimit();
	return {
		operators: pdfjs.OPS,
		open: (data) =>
			pdfjs.getDocument({
				data,
				...(worker ? { worker } : {}),
				...(cMapUrl === null ? {} : { cMapUrl, cMapPacked: true }),
				// Left to itself, pdf.js asks the page's address of a document, which a worker has not.
				...(inNode() ? {} : { useWorkerFetch: true }),
				isEvalSupported: false,
				useSystemFonts: false,
				disableFontFace: true,
				// Pictures are of no use here and may be huge.
				maxImageSize: 1,
				verbosity,
			}).promise,
		failure: Promise.race([limit.failure, ...(thread ? [thread.failure] : [])]),
		close: async () => {
			limit.clear();
			worker?.destroy();
			await thread?.stop();
		},
	};
}

function slowPdf(): UnreadableFile {
	return new UnreadableFile("too-large", "这份 PDF 内部过于复杂，读不下来，请改用 .docx、.doc 或 .txt 格式的通知。");
}

interface Limit {
	failure: Promise<never>;
	clear(): void;
}

function bothLimits(first: Limit, second: Limit): Limit {
	const clear = () => {
		first.clear();
		second.clear();
	};
	return { failure: Promise.race([first.failure, second.failure]), clear };
}

/** Threads share their process's memory; much of what pdf.js takes is outside of what a thread's own limit counts. */
function memoryLimit(fileBytes: number): Limit {
	const { process } = globalThis as unknown as { process: { memoryUsage: { rss(): number } } };
	const most = process.memoryUsage.rss() + MOST_MEMORY + fileBytes * COPIES;
	let timer: ReturnType<typeof setInterval> | undefined;
	const failure = new Promise<never>((_, reject) => {
		timer = setInterval(() => process.memoryUsage.rss() > most && reject(slowPdf()), LOOK_EVERY);
	});
	failure.catch(() => {});
	return { failure, clear: () => clearInterval(timer) };
}

function timeLimit(): Limit {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const failure = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(slowPdf()), MOST_MILLISECONDS);
	});
	failure.catch(() => {});
	return { failure, clear: () => clearTimeout(timer) };
}

/**
 * Where the maps lie for Chinese fonts that are named in a PDF but not in it: in the package; in a browser in the folder
 * `cmaps` beside the script, where the build puts them.
 */
function characterMapFolder(): string | null {
	if (!inNode()) return "location" in globalThis ? new URL("cmaps/", globalThis.location.href).href : null;
	const manifest = resolved("pdfjs-dist/package.json");
	if (manifest === null) return null;
	const { protocol, pathname } = new URL("cmaps/", manifest);
	// A path, as Node reads it: /C:/… is C:/….
	return protocol === "file:" ? decodeURIComponent(pathname).replace(/^\/(?=[A-Za-z]:)/, "") : null;
}

/**
 * pdf.js draws with a native canvas in Node, which is an optional package and of no use for text: where it is missing,
 * empty stand-ins let pdf.js start, and its complaints are not for the user.
 */
async function withoutCanvas<T>(load: () => Promise<T>): Promise<T> {
	if (!inNode() || resolved("@napi-rs/canvas") !== null) return load();
	const { console } = globalThis;
	for (const name of ["DOMMatrix", "ImageData", "Path2D"])
		if (!(name in globalThis)) Object.assign(globalThis, { [name]: class {} });
	globalThis.console = { ...console, warn: () => {}, log: () => {} };
	try {
		return await load();
	} finally {
		globalThis.console = console;
	}
}

/** Where Node finds a module; null elsewhere, and where there is none. */
function resolved(module: string): string | null {
	try {
		return inNode() && typeof import.meta.resolve === "function" ? import.meta.resolve(module) : null;
	} catch {
		return null;
	}
}

function inNode(): boolean {
	return "process" in globalThis && !("document" in globalThis) && !("importScripts" in globalThis);
}
