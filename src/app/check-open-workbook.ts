import {
	type CheckContext,
	checkForm,
	DEFAULT_SETTINGS,
	filledCells,
	loadSavedNotice,
	type Notice,
	parsePeriod,
	type ReportingPeriod,
	type WorkbookData,
} from "../core";
import { CannotProceed } from "./cannot-proceed";
import { addTogether, type CheckedReturns, formsOf, type ReturnOptions } from "./check-returns";
import { type LocatedFile, locateForms, mostCarriedNotice, mostCommon } from "./read-returns";

/** By what an open workbook is judged. */
export interface OpenWorkbookOptions
	extends Pick<ReturnOptions, "notice" | "period" | "asOf" | "aliases" | "settings"> {
	/** The period to judge by where the forms do not say theirs. */
	assumedPeriod?: ReportingPeriod | undefined;
}

/**
 * Checks the forms of the workbook that is open in a host: no bytes, no file name.
 * @throws CannotProceed where the notice or the period cannot be told.
 */
export function checkOpenWorkbook(workbook: WorkbookData, options: OpenWorkbookOptions): CheckedReturns {
	const opened = locateForms({ file: "", modified: null, workbook }, options.period?.key);
	const notice = options.notice ?? noticeOf(opened);
	const found = formsOf(opened, notice, options);
	if (!Array.isArray(found))
		return { context: null, checked: [], failures: [{ file: "", unit: null, finding: found }], unused: [] };
	// A report that was just laid out beside a filled form waits to be handed out, not to be answered.
	const filled = found.filter(({ form }) => filledCells(form).length > 0);
	const forms = filled.length > 0 ? filled : found;
	const stated = parsePeriod(mostCommon(forms.map(({ period }) => period)) ?? "");
	const period = options.period ?? stated ?? options.assumedPeriod;
	if (!period) throw new CannotProceed("报表没有写明报告期，不知道按哪一期核对，请先选定报告期。");
	const { asOf = period.end } = options;
	const context: CheckContext = {
		notice,
		period,
		asOf,
		previous: null,
		settings: options.settings ?? DEFAULT_SETTINGS,
	};
	const checked = forms.map((form) => checkForm(form, context));
	addTogether(checked, context);
	return { context, checked, failures: [], unused: [] };
}

function noticeOf(opened: LocatedFile): Notice {
	const json = mostCarriedNotice([opened]);
	if (json === null) throw new CannotProceed("当前工作簿没有带通知信息，请先在面板的“通知”页读入通知。");
	const loaded = loadSavedNotice(json);
	if ("notice" in loaded) return loaded.notice;
	throw new CannotProceed(`当前工作簿所带的通知不能使用，请先在面板的“通知”页读入通知。（${loaded.problem}）`);
}
