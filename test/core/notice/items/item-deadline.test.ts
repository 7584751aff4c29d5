import { itemDeadline } from "../../../../src/core/notice/items/item-deadline";
import { takeMapped } from "../../../../src/core/notice/repair/mapped-text";

const span = { start: 0, end: 1 };
const yearly = [{ quote: "年内", span, date: "2024-12-31" }];
const monthly = [{ quote: "6月底前", span, date: "2024-06-30" }];
const read = (stated: string | null, cell: string | null, clauses = [] as typeof yearly) => {
	const values = stated === null ? [] : [takeMapped(stated, 0, stated.length)];
	const { deadline, notUnderstood } = itemDeadline(values, cell, clauses, 2024);
	return [deadline?.value ?? null, deadline?.basis ?? null, notUnderstood];
};

test.each([
	["2024年11月底", "9月底", yearly, ["2024-11-30", "stated", null]],
	[null, "9月底", yearly, ["2024-09-30", "stated", null]],
	[null, null, yearly, ["2024-12-31", "implied", null]],
	[null, null, monthly, [null, null, null]],
	["长期坚持", null, yearly, [null, null, null]],
	[null, "长期坚持", yearly, [null, null, null]],
	["原定9月底，调整为11月15日", null, [], ["2024-11-15", "stated", null]],
	["按上级要求", null, yearly, ["2024-12-31", "implied", "按上级要求"]],
	["", "", [], [null, null, null]],
] as const)("%s, %s", (stated, cell, clauses, expected) => expect(read(stated, cell, [...clauses])).toEqual(expected));
