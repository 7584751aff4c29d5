import type { Notice, ReturnedForm } from "../../model";
import type { FormRule } from "../context";
import { formFinding } from "../form-finding";

/** Fewer rows than this may all have been renamed; more, none of which the notice knows, are another notice's. */
const ENOUGH_ROWS = 3;

/** The form belongs to another notice or year, by its stamp, its title or its rows. */
export const noticeMismatch: FormRule = (form, { notice }) => {
	const { form: sheet, titleYear, noticeId } = form.returned;
	const title = notice.title?.value ?? `${notice.year.value}年的通知`;
	if (titleYear !== null && !yearsOf(notice).includes(titleYear))
		return [
			formFinding(
				form,
				"notice-mismatch",
				`报表标题写的是${titleYear}年，而现在核对的是${notice.year.value}年的通知，两者不是同一年的实事。`,
				{ cell: sheet.title?.cell ?? null, quote: sheet.title?.text ?? null },
			),
		];
	const isOther = noticeId !== null && noticeId !== notice.id && !fitsAnyway(form.returned, notice);
	const named = sheet.rows.filter(({ name, no }) => (name?.text ?? no?.text ?? "").trim() !== "");
	const isStrange = named.length >= ENOUGH_ROWS && named.every(({ item }) => item === null);
	if (!isOther && !isStrange) return [];
	const why = isOther
		? "这份报表是按另一份通知生成的"
		: `报表中的${named.length}项实事在通知中一项也找不到，应是另一份通知的报表`;
	return [formFinding(form, "notice-mismatch", `${why}，与“${title}”对不上，不能汇总。`)];
};

function yearsOf(notice: Notice): number[] {
	const titled = /(20\d{2})年/.exec(notice.form.title?.value ?? "")?.[1];
	return titled === undefined ? [notice.year.value] : [notice.year.value, Number(titled)];
}

/** The same notice read from another file (a .pdf of the .docx) has another id: unit, year, names and numbers then all agree. */
function fitsAnyway({ form, unit }: ReturnedForm, notice: Notice): boolean {
	return (
		unit.name !== null &&
		form.stamp?.period.slice(0, 4) === String(notice.year.value) &&
		form.rows.length > 0 &&
		form.rows.every(
			({ item, matchedBy, nameChanged, no }) =>
				item !== null && matchedBy === "name" && !nameChanged && (no?.text.trim() || String(item)) === String(item),
		)
	);
}
