import {
	checkCodeOf,
	FORM_SHEET,
	type FormSheetRow,
	formRowOf,
	formTitleOf,
	planFormSheet,
	planStamp,
} from "../layout";
import {
	type Item,
	isCollective,
	itemsOf,
	LAYOUT_VERSION,
	type Notice,
	type ReportingPeriod,
	type WorkbookPlan,
} from "../model";
import { planInstructions } from "./instructions";
import { progressPrompt, reminderOf } from "./target-lines";

/** The whole report of a period as a workbook to fill in: every item of the notice. */
export function planReport(notice: Notice, period: ReportingPeriod): WorkbookPlan {
	return planWorkbook(notice, period, null, notice.items);
}

/**
 * One unit's workbook: the items it answers for, with the notice's numbers. A collective's (各镇、街道) is to be passed
 * on to its members, so that its 单位 is left for them to fill in.
 * @param collective the collective that the unit is a member of, whose items it answers for besides.
 */
export function planUnitReport(
	notice: Notice,
	period: ReportingPeriod,
	unit: string,
	collective: string | null = null,
): WorkbookPlan {
	return planWorkbook(notice, period, unit, itemsOf(notice, unit, collective));
}

function planWorkbook(notice: Notice, period: ReportingPeriod, unit: string | null, items: Item[]): WorkbookPlan {
	const checkCode = checkCodeOf(notice.id, period.key, unit);
	const stamp = planStamp(
		{ layoutVersion: LAYOUT_VERSION, noticeId: notice.id, period: period.key, unit, checkCode },
		notice,
	);
	const form = planFormSheet({
		form: notice.form,
		title: formTitleOf(notice),
		period: period.label,
		mode: "fill",
		unit: unit === null || isCollective(unit) ? "" : unit,
		fillDate: "",
		checkCode,
		rows: items.map((item) => fillRow(notice, item)),
	});
	return {
		title: [formTitleOf(notice), `（${period.label}）`, unit ?? ""].join(""),
		properties: stamp.properties,
		sheets: [
			form.sheet,
			planInstructions({ notice, period, unit, items, checkCode, formSheet: FORM_SHEET }),
			stamp.sheet,
		],
	};
}

function fillRow(notice: Notice, item: Item): FormSheetRow {
	return {
		...formRowOf(notice, item),
		reminder: reminderOf(notice, item),
		prompt: progressPrompt(notice, item),
	};
}
