import { createExcelHost } from "../../../src/excel";
import type { Faults } from "./faults";
import { ExcelHost } from "./host";
import { loadLibrary } from "./library";

export type { Faults } from "./faults";
export { ExcelHost } from "./host";

export interface StartOptions extends Partial<Faults> {
	/** The highest ExcelApi that the program offers. */
	version?: string;
	/** As Office.context.platform says. */
	platform?: string;
}

/** A new Excel in memory with the real library before it, and the adapter before that. */
export function startExcel({ version = "1.17", platform = "PC", ...faults }: StartOptions = {}) {
	const excel = new ExcelHost(faults);
	const library = loadLibrary(excel, version, platform);
	Object.assign(globalThis, library);
	const downloads: { fileName: string; bytes: Uint8Array }[] = [];
	const host = createExcelHost({
		download: (bytes, fileName) => {
			downloads.push({ fileName, bytes });
		},
	});
	return { excel, host, downloads };
}
