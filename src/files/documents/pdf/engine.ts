import type { OPS, PDFDocumentProxy } from "pdfjs-dist";

/** What we use of pdf.js. */
export interface PdfEngine {
	operators: typeof OPS;
	open(bytes: Uint8Array): Promise<PDFDocumentProxy>;
}

/** Loads pdf.js when the first PDF comes. Nothing is fetched: its worker runs in this thread, out of the package. */
export async function loadPdfEngine(): Promise<PdfEngine> {
	const pdfjs = await withoutCanvas(() => import("pdfjs-dist/legacy/build/pdf.mjs"));
	const worker = await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
	Object.assign(globalThis, { pdfjsWorker: worker });
	const cMapUrl = characterMapFolder();
	return {
		operators: pdfjs.OPS,
		open: (data) =>
			pdfjs.getDocument({
				data,
				...(cMapUrl === null ? {} : { cMapUrl, cMapPacked: true }),
				isEvalSupported: false,
				useSystemFonts: false,
				disableFontFace: true,
				// Pictures are of no use here and may be huge.
				maxImageSize: 1,
				verbosity: pdfjs.VerbosityLevel.ERRORS,
			}).promise,
	};
}

/** Where the package keeps the maps for Chinese fonts that are named in a PDF but not in it; null outside of Node. */
function characterMapFolder(): string | null {
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
