import {
	type AnnexForm,
	type Cadence,
	type Fact,
	grouped,
	type Item,
	type NoticeWarning,
	type Span,
	type WarningCode,
} from "../model";
import { comparable } from "../text";
import type { FoundForm } from "./annex/read-form";
import type { BodyItem } from "./items/read-item";

/** What the pipeline knows when it asks what a person should look at. */
export interface Reading {
	title: Fact<string> | null;
	yearUnknown: boolean;
	year: number;
	cadence: Fact<Cadence>;
	hasContact: boolean;
	found: FoundForm;
	form: AnnexForm;
	items: readonly Item[];
	/** There are more than are read. */
	hasMoreItems: boolean;
	bodies: readonly BodyItem[];
	/** The form's row of each item, by index; null where none fits. */
	rowOf: readonly (number | null)[];
	/** Words of deadlines that no rule understands, by item number. */
	unreadDeadlines: ReadonlyMap<number, string>;
	/** Numbers of items' texts that no rule could place. */
	unreadNumbers: readonly { item: number; quote: string; span: Span }[];
}

/** Everything in a notice that a person should look at: first what concerns the whole, then item by item, then the form's rows. */
export function findWarnings(reading: Reading): NoticeWarning[] {
	const unread = grouped(reading.unreadNumbers, ({ item }) => item);
	return [
		...wholeWarnings(reading),
		...reading.items.flatMap((item, i) => [
			...itemWarnings(reading, item, i),
			...(unread.get(item.no) ?? []).map(({ quote, span }) =>
				warn("number-not-understood", item.no, `“${quote}”里的数字没有读懂，请核对是不是目标。`, span),
			),
		]),
		...rowWarnings(reading),
	];
}

function wholeWarnings(reading: Reading): NoticeWarning[] {
	const { title, yearUnknown, year, cadence, hasContact, found, items, hasMoreItems } = reading;
	const warnings: NoticeWarning[] = [];
	if (!title) warnings.push(warn("title-missing", null, "没有找到通知标题（关于……的通知），请核对是不是通知原文。"));
	if (yearUnknown) warnings.push(warn("year-missing", null, `标题和落款都没有写明年度，暂按${year}年处理，请核对。`));
	if (items.length === 0) warnings.push(warn("no-items", null, "没有找到实事：正文里没有编号的实事，也没有责任单位。"));
	if (hasMoreItems)
		warnings.push(
			warn("items-too-many", null, `实事多于${items.length}项，只读了前${items.length}项，请核对是不是办实事的通知。`),
		);
	if (!found.table) warnings.push(warn("annex-missing", null, "没有找到所附的报表，将按通行的五栏报表排版。"));
	if (cadence.basis === "implied")
		warnings.push(
			warn("cadence-implied", null, `通知没有写明多久报送一次，暂按${CADENCE_NAMES[cadence.value]}处理，请核对。`),
		);
	if (!hasContact) warnings.push(warn("contact-missing", null, "没有找到联系电话和邮箱。"));
	return warnings;
}

const CADENCE_NAMES: Record<Cadence, string> = {
	monthly: "每月报送",
	quarterly: "每季度报送",
	"half-yearly": "每半年报送",
	custom: "所列日期报送",
};

function itemWarnings(reading: Reading, item: Item, index: number): NoticeWarning[] {
	const { bodies, found, form, rowOf, unreadDeadlines } = reading;
	const source = bodies[index]?.source;
	const row = form.rows[rowOf[index] ?? -1];
	const name = item.name.value;
	const at = item.name.span;
	const warnings: NoticeWarning[] = [];
	if (source && source.ordinal === null)
		warnings.push(warn("numeral-missing", item.no, `“${name}”前面没有序号，按位置算作第${item.no}项。`, at));
	if (source?.duplicate)
		warnings.push(warn("numeral-duplicate", item.no, `“${name}”的序号与上一项重复，按位置算作第${item.no}项。`, at));
	if (item.units.length === 0)
		warnings.push(
			warn(
				"item-without-units",
				item.no,
				item.annexUnits ? "正文没有写责任单位，以报表所列为准。" : "正文和报表都没有写责任单位。",
				at,
			),
		);
	if (item.targets.length === 0)
		warnings.push(warn("item-without-targets", item.no, "这项实事没有可以计数的目标。", at));
	if (found.table && form.rows.length > 0 && !row)
		warnings.push(warn("annex-row-missing", item.no, `报表里没有与“${name}”相符的一行。`, at));
	if (row && comparable(row.name) !== comparable(name))
		warnings.push(warn("annex-name-differs", item.no, `正文写“${name}”，报表写“${row.name}”。`, row.span));
	if (item.annexUnits && item.units.length > 0)
		warnings.push(
			warn(
				"annex-units-differ",
				item.no,
				`责任单位不一致：正文是${item.units.map((unit) => unit.name).join("、")}，报表是${item.annexUnits.join("、")}。`,
				row?.span ?? null,
			),
		);
	const deadline = unreadDeadlines.get(item.no);
	if (deadline !== undefined)
		warnings.push(warn("deadline-not-understood", item.no, `完成时限“${deadline}”看不明白，没有采用。`, at));
	return warnings;
}

function rowWarnings({ form, rowOf }: Reading): NoticeWarning[] {
	const matched = new Set(rowOf);
	return form.rows.flatMap((row, i) =>
		matched.has(i) ? [] : [warn("annex-row-unknown", null, `报表里的“${row.name}”在正文中没有对应的实事。`, row.span)],
	);
}

function warn(code: WarningCode, item: number | null, message: string, span: Span | null = null): NoticeWarning {
	return { code, item, message, span };
}
