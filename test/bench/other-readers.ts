import { execFileSync } from "node:child_process";
import { strFromU8, unzipSync } from "fflate";

type Reader = (bytes: Uint8Array) => unknown;

/** What others take for merely reading: each text of each cell is touched once, none is kept. Each is loaded when asked for. */
export const OTHER_READERS: Record<string, () => Promise<Reader>> = {
	"ExcelJS 4.4.0": async () => {
		const { default: ExcelJs } = await import("exceljs");
		return async (bytes) => {
			const { buffer, byteOffset, byteLength } = bytes;
			const workbook = new ExcelJs.Workbook();
			await workbook.xlsx.load(buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer);
			let length = 0;
			workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => (length += cell.text.length))));
			return length;
		};
	},
	"SheetJS 0.20.3": async () => {
		const { read, utils } = await import("@e965/xlsx");
		return (bytes) => {
			const workbook = read(bytes, { type: "array", dense: true });
			return workbook.SheetNames.map((name) => utils.sheet_to_json(workbook.Sheets[name] ?? {}, { header: 1 }).length);
		};
	},
};

/** Nobody reads a workbook for less: unzip the parts that hold cells, and turn them into strings. */
export function readFloor(bytes: Uint8Array): number {
	const needed =
		/^(?:\[Content_Types\]|_rels\/\.rels|xl\/workbook|xl\/_rels\/|xl\/sharedStrings|xl\/styles|xl\/worksheets\/|docProps\/c)/;
	const parts = unzipSync(bytes, { filter: ({ name }) => needed.test(name) });
	return Object.values(parts).reduce((sum, part) => sum + strFromU8(part).length, 0);
}

/** Milliseconds that openpyxl takes for a folder of workbooks; null where Python or openpyxl is absent. */
export function openpyxlMilliseconds(folder: string): number | null {
	try {
		const script = "test/bench/read_with_openpyxl.py";
		return Number(
			execFileSync("/usr/bin/python3", [script, folder], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }),
		);
	} catch {
		return null;
	}
}
