import {
	annexCorrections,
	entryOfAnnex,
	moved,
	problemOfAnnex,
} from "../../../../src/taskpane/pages/notice/annex-entry";
import { makeNotice } from "../../../support/notices";

const notice = makeNotice();
const entry = entryOfAnnex(notice);

test("what was not changed is no correction; what was is the whole form", () => {
	expect(annexCorrections(notice, entry)).toEqual([]);
	const columns = [...entry.columns, { key: 9, role: "other" as const, header: " 备注 " }];
	const { form } = notice;
	expect(annexCorrections(notice, { ...entry, title: "", columns, hasFillDate: false })).toEqual([
		{
			kind: "form",
			form: {
				title: "",
				columns: [...form.columns, { role: "other", header: "备注" }],
				hasUnitLine: true,
				hasFillDate: false,
			},
		},
	]);
});

test("a form without names or without progress could not be checked; a column needs its words", () => {
	const without = (role: string) => ({ ...entry, columns: entry.columns.filter((column) => column.role !== role) });
	expect([problemOfAnnex(entry), problemOfAnnex(without("deadline"))]).toEqual([null, null]);
	expect(problemOfAnnex(without("name"))).toContain("实事名称");
	expect(problemOfAnnex(without("progress"))).toContain("进度情况");
	const blank = { ...entry, columns: [...entry.columns, { key: 9, role: "other" as const, header: " " }] };
	expect(problemOfAnnex(blank)).toContain("表头");
});

test("columns move by one, and not off the ends", () => {
	expect(moved(["甲", "乙", "丙"], 1, -1)).toEqual(["乙", "甲", "丙"]);
	expect(moved(["甲", "乙", "丙"], 1, 1)).toEqual(["甲", "丙", "乙"]);
	expect(moved(["甲", "乙"], 0, -1)).toEqual(["甲", "乙"]);
	expect(moved(["甲", "乙"], 1, 1)).toEqual(["甲", "乙"]);
});
