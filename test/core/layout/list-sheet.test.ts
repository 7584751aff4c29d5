import { LIST_STYLES, planListSheet } from "../../../src/core/layout";

test("a list has a title, notes, a header row with filter, and rows high enough", () => {
	const sheet = planListSheet({
		name: "问题清单",
		title: "问题清单",
		notes: ["共2条"],
		columns: [
			{ header: "单位", width: 20 },
			{ header: "完成率", width: 10, style: LIST_STYLES.percent },
		],
		rows: [
			["县妇联", 0.5],
			["很长的话".repeat(20), { value: "跳转", style: LIST_STYLES.link, link: "表!A1" }],
		],
	});
	expect(sheet.rows.map((row) => row.cells.map((cell) => cell?.value))).toEqual([
		["问题清单"],
		["共2条"],
		["单位", "完成率"],
		["县妇联", 0.5],
		["很长的话".repeat(20), "跳转"],
	]);
	expect(sheet.autoFilter).toEqual({ top: 2, left: 0, bottom: 4, right: 1 });
	expect(sheet.freeze).toEqual({ rows: 3, columns: 0 });
	expect(sheet.rows[3]?.cells[1]?.style.numberFormat).toBe("0.0%");
	expect(sheet.rows[4]?.cells[1]?.link).toBe("表!A1");
	expect(sheet.rows[4]?.height).toBeGreaterThan(8 * 10.5);
});

test("an empty list has nothing to filter", () => {
	const sheet = planListSheet({ name: "空", title: "空", columns: [{ header: "甲", width: 9 }], rows: [] });
	expect(sheet.autoFilter).toBeNull();
	expect(sheet.print?.area).toEqual({ top: 0, left: 0, bottom: 1, right: 0 });
});

test("a text longer than a cell holds goes on in the next row, to the letter", () => {
	const text = `${"长".repeat(32_766)}𠮷${"文".repeat(40_000)}`;
	const columns = [
		{ header: "单位", width: 9 },
		{ header: "填报内容", width: 80 },
	];
	const { rows } = planListSheet({ name: "表", title: "表", columns, rows: [["县妇联", text]] });
	expect(rows.slice(2).map((row) => row.cells[0]?.value)).toEqual(["县妇联", null, null]);
	const pieces = rows.slice(2).map((row) => String(row.cells[1]?.value));
	expect(pieces.join("")).toBe(text);
	expect(pieces.map((piece) => piece.length)).toEqual([32_766, 32_767, 7_235]);
});
