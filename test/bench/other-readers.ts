import { execFileSync } from "node:child_process";
import { read, utils } from "@e965/xlsx";
import ExcelJs from "exceljs";
import { strFromU8, unzipSync } from "fflate";

/** What others take for merely reading: each text of each cell is touched once, none is kept. */
export const OTHER_READERS: Record<string, (bytes: Uint8Array) => unknown> = {
	"ExcelJS 4.4.0": async (bytes) => {
		const workbook = new ExcelJs.Workbook();
		await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer);
		let length = 0;
		workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => (length += cell.text.length))));
		return length;
	},
	"SheetJS 0.20.3": (bytes) => {
		const workbook = read(bytes, { type: "array", dense: true });
		return workbook.SheetNames.map((name) => utils.sheet_to_json(workbook.Sheets[name] ?? {}, { header: 1 }).length);
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
