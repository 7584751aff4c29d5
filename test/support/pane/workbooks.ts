import { parsePeriod } from "../../../src/core";
import { readWorkbook } from "../../../src/files";
import { ExcelHost } from "../excel-host/host";
import { fillWorkbook } from "../fill";
import { answersOf, blankForm, sampleNotice, type Unit } from "../returns";

export { sampleNotice };

/** The day on which the journey takes place: the sample's second quarter is due. */
export const TODAY = "2025-07-05";
export const PERIOD = parsePeriod("2025Q2")!;

/** A unit's workbook as it comes back, filled in honestly. */
export async function filledWorkbook(
	unit: Unit,
	changes: ReturnType<typeof answersOf>["rows"] = {},
): Promise<Uint8Array> {
	const answers = answersOf(unit);
	return fillWorkbook(await blankForm(unit), { ...answers, rows: { ...answers.rows, ...changes } });
}

/** An Excel in which a file is open. */
export async function excelWith(bytes: Uint8Array): Promise<ExcelHost> {
	const excel = new ExcelHost();
	excel.open(await readWorkbook(bytes));
	return excel;
}
