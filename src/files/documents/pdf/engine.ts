import type { OPS, PDFDocumentProxy } from "pdfjs-dist";
import { drawingLimit, type Limit, memoryLimit, timeLimit } from "./engine-limits";
import { type PdfThread, startBrowserThread, startNodeThread } from "./thread";

/** What we use of pdf.js. */
export interface PdfEngine {
	operators: typeof OPS;
	open(bytes: Uint8Array): Promise<PDFDocumentProxy>;
	/** Never resolves; rejects where the engine breaks down or takes longer than any notice does. */
	failure: Promise<never>;
	close(): Promise<void>;
}

const ENGINE = "pdfjs-dist/legacy/build/pdf.worker.mjs";

/**
 * Loads pdf.js when a PDF comes. Nothing is fetched: its worker is a thread out of the package, or of the page's own, which
 * a file that keeps it busy for ever, or fills the memory, cannot hold on to. Only where no thread is to be had, it runs in
 * this one.
 */
export async function loadPdfEngine(fileBytes: number): Promise<PdfEngine> {
	const pdfjs = await withoutCanvas(() => import("pdfjs-dist/legacy/build/pdf.mjs"));
	const thread = await startThread();
	if (!thread) Object.assign(globalThis, { pdfjsWorker: await import("pdfjs-dist/legacy/build/pdf.worker.mjs") });
	const verbosity = pdfjs.VerbosityLevel.ERRORS;
	const worker = thread ? pdfjs.PDFWorker.create({ port: thread.port, verbosity }) : null;
	const cMapUrl = characterMapFolder();
	const limits: Limit[] = [timeLimit()];
	if (thread) limits.push(drawingLimit(thread.port, pdfjs.OPS.paintFormXObjectBegin));
	if (thread && inNode()) limits.push(memoryLimit(fileBytes));
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
				// Nothing is drawn: fonts that a file names and has not are not asked of the server.
				useSystemFonts: true,
				disableFontFace: true,
				// Pictures are of no use here and may be huge.
				maxImageSize: 1,
				verbosity,
			}).promise,
		failure: Promise.race([...limits, ...(thread ? [thread] : [])].map(({ failure }) => failure)),
		close: async () => {
			for (const limit of limits) limit.clear();
			worker?.destroy();
			await thread?.stop();
		},
	};
}

async function startThread(): Promise<PdfThread | null> {
	if (!inNode()) return startBrowserThread();
	const module = resolved(ENGINE);
	return module === null ? null : startNodeThread(module);
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
