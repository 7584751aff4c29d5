import {
	answeringUnits,
	type CheckedWorkbook,
	type Finding,
	grouped,
	hasReported,
	isCollective,
	makeFinding,
	type ReportContext,
	type UnitOutcome,
	unitsOf,
} from "../model";
import { maskPersonalData } from "../text";
import { dueOf, sentOn, timelinessOf } from "../timeliness";
import type { Selection } from "./select-forms";

type ItemStatus = UnitOutcome["items"][number]["status"];

/** Units × items: the notice's units in its order, then the members of collectives that sent a form. */
export function unitOutcomes(context: ReportContext, selection: Selection): UnitOutcome[] {
	const { merged, superseded } = selection;
	const named = new Set(unitsOf(context.notice));
	const members = merged.map(({ unit }) => unit ?? "").filter((unit) => unit !== "" && !named.has(unit));
	const sent = grouped([...merged, ...superseded.map(({ workbook }) => workbook)], ({ unit }) => unit);
	const merging = new Set(merged);
	return [...named, ...members].map((unit) => {
		const forms = sent.get(unit) ?? [];
		const form = forms.find((each) => merging.has(each));
		return unitOutcome(context, selection, unit, { isNamed: named.has(unit), form, sent: forms });
	});
}

/** Of a unit: whether the notice itself names it, the form that counts, and all acceptable ones that it sent. */
interface OwnForms {
	isNamed: boolean;
	form: CheckedWorkbook | undefined;
	sent: readonly CheckedWorkbook[];
}

function unitOutcome(
	context: ReportContext,
	selection: Selection,
	unit: string,
	{ isNamed, form, sent }: OwnForms,
): UnitOutcome {
	const { notice } = context;
	const collective = form?.returned?.unit.collective ?? null;
	const forms = isCollective(unit) ? formsOfCollective(selection, unit) : form ? [form] : [];
	const items = notice.items
		.filter((item) => {
			const units = answeringUnits(item);
			return units.includes(unit) || (collective !== null && !units.includes(unit) && units.includes(collective));
		})
		.map(({ no }) => ({ no, status: bestStatus(forms.map((each) => itemStatus(each, no))) }));
	const status = statusOf(selection, unit, form);
	const told = { unit, status, expected: isNamed && status !== "collective", items };
	return { ...told, ...(status === "collective" ? NOT_TIMED : inTime(context, sent, told)) };
}

const NOT_TIMED = { timeliness: null, receivedOn: null };

/** A unit that corrects its form later has still reported on the day of the first that says something of its items. */
function inTime(
	context: ReportContext,
	sent: readonly CheckedWorkbook[],
	told: Pick<UnitOutcome, "unit" | "status" | "items">,
): Pick<UnitOutcome, "timeliness" | "receivedOn"> {
	const forms = sent.filter((workbook) => told.items.some(({ no }) => itemStatus(workbook, no) === "reported"));
	const reported = hasReported(told);
	const days = forms.flatMap(({ returned }) => (returned && sentOn(returned, context.period)) ?? []);
	const receivedOn = (reported ? days.sort()[0] : null) ?? null;
	return { receivedOn, timeliness: timelinessOf(reported, receivedOn, dueOf(context), context.asOf) };
}

function formsOfCollective({ merged }: Selection, collective: string): CheckedWorkbook[] {
	return merged.filter(({ unit, returned }) => unit === collective || returned?.unit.collective === collective);
}

function statusOf(
	{ rejected, failures }: Selection,
	unit: string,
	form: CheckedWorkbook | undefined,
): UnitOutcome["status"] {
	if (isCollective(unit)) return "collective";
	if (form) return "returned";
	const refused =
		rejected.some(({ workbook }) => workbook.unit === unit) || failures.some((each) => each.unit === unit);
	return refused ? "not-accepted" : "not-returned";
}

function itemStatus({ items, findings }: CheckedWorkbook, no: number): ItemStatus {
	if (findings.some(({ rule, item }) => rule === "progress-missing" && item === no)) return "empty";
	const row = items.find((item) => item.no === no);
	if (!row) return "row-missing";
	return row.progress.trim() === "" ? "empty" : "reported";
}

const ORDER: ItemStatus[] = ["reported", "empty", "row-missing", "not-returned"];

/** A collective's item counts as reported when one member reports it. */
function bestStatus(statuses: ItemStatus[]): ItemStatus {
	return ORDER.find((status) => statuses.includes(status)) ?? "not-returned";
}

/** 未报送: one finding for each unit that sent nothing at all. */
export function notReturnedFindings(outcomes: readonly UnitOutcome[], { excluded }: Selection): Finding[] {
	return outcomes
		.filter(({ status }) => status === "not-returned")
		.map(({ unit, items }) => {
			const aside = excluded.files
				.filter((file) => file.unit === unit)
				.map(({ file }) => `“${maskPersonalData(file)}”`);
			const missing = aside.length > 0 ? `${unit}的报表${aside.join("、")}已搁置` : `没有收到${unit}的报表`;
			return makeFinding("unit-not-returned", `${missing}，应报实事${items.map(({ no }) => no).join("、")}。`, {
				unit,
			});
		});
}
