import { type Notice, planReport, planUnitReport, type ReportingPeriod, unitFileName, unitsOf } from "../core";
import { writeWorkbook } from "../files";
import { CannotProceed } from "./cannot-proceed";

export interface LaidOutWorkbook {
	/** Safe on every system: 县妇联.xlsx */
	fileName: string;
	unit: string;
	bytes: Uint8Array;
}

/** The whole report, every item, as .xlsx bytes. */
export function layOutReport(notice: Notice, period: ReportingPeriod): Promise<Uint8Array> {
	return writeWorkbook(planReport(notice, period));
}

/**
 * One unit's workbook, as .xlsx bytes.
 * @throws CannotProceed where the notice does not name the unit.
 */
export function layOutUnit(notice: Notice, period: ReportingPeriod, unit: string): Promise<Uint8Array> {
	const units = unitsOf(notice);
	if (!units.includes(unit))
		throw new CannotProceed(`通知中没有责任单位“${unit}”。通知中的责任单位有：${units.join("、")}。`);
	return writeWorkbook(planUnitReport(notice, period, unit));
}

/** A workbook for each unit of the notice, collectives included, one after another. */
export async function* layOutAllUnits(notice: Notice, period: ReportingPeriod): AsyncGenerator<LaidOutWorkbook> {
	for (const unit of unitsOf(notice))
		yield { fileName: `${unitFileName(unit)}.xlsx`, unit, bytes: await layOutUnit(notice, period, unit) };
}
