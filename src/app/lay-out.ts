import { type Notice, planReport, planUnitReport, type ReportingPeriod, unitFileNames, unitsOf } from "../core";
import { packArchive, writeWorkbook } from "../files";
import { CannotProceed } from "./cannot-proceed";

/** A unit's workbook, ready to be sent out. */
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
export function layOutAllUnits(notice: Notice, period: ReportingPeriod): AsyncGenerator<LaidOutWorkbook> {
	return layOutUnits(notice, period, unitsOf(notice));
}

/** While one waits for its parts to be packed, others are written. */
const AT_ONCE = 4;

async function* layOutUnits(
	notice: Notice,
	period: ReportingPeriod,
	units: readonly string[],
): AsyncGenerator<LaidOutWorkbook> {
	const begun: Promise<LaidOutWorkbook>[] = [];
	const names = unitFileNames(units);
	for (const [at, unit] of units.entries()) {
		const fileName = `${names[at]}.xlsx`;
		begun.push(layOutUnit(notice, period, unit).then((bytes) => ({ fileName, unit, bytes })));
		const first = begun.length === AT_ONCE ? begun.shift() : undefined;
		if (first) yield first;
	}
	yield* begun;
}

/**
 * The workbooks of some of the notice's units in one .zip, a file each.
 * @param progress called after each workbook with how many are done.
 * @throws CannotProceed where there is no unit, or the notice does not name one of them.
 */
export async function layOutArchive(
	notice: Notice,
	period: ReportingPeriod,
	units: readonly string[],
	progress: (done: number) => void = () => {},
): Promise<Uint8Array> {
	if (units.length === 0) throw new CannotProceed("没有选中责任单位，请至少选择一个。");
	const files: { path: string; bytes: Uint8Array }[] = [];
	for await (const { fileName, bytes } of layOutUnits(notice, period, units)) {
		files.push({ path: fileName, bytes });
		progress(files.length);
	}
	return packArchive(files);
}
