import fc from "fast-check";
import type { SheetData } from "../../../src/core/model";
import { returnsOf } from "../../support/forms";
import { sheetOf, workbookOf } from "../../support/grid";
import { ITEMS } from "../../support/notices";

const HEAD = `
	| 2024年为全县妇女儿童办实事工作进展情况报表 | < | < | < | < |
	| 单位（盖章）：县妇联     填报时间：2024年7月1日 | < | < | < | < |
	| 序号 | 实事名称 | 责任单位 | 本季度具体措施及任务进度情况 | 完成时限 |
`.trimEnd();
const ROWS = ITEMS.map(
	({ name, units }, index) => `| #${index + 1} | ${name} | ${units[0]} | 进度${index} | 时限${index} |`,
);
const EXPECTED = ITEMS.map((_, index) => `${index + 1} 进度${index} 时限${index}`);

/** Empty rows or columns put in before a place. */
function shifted(sheet: SheetData, axis: "row" | "column", from: number, by: number): SheetData {
	const [first, last] = axis === "row" ? (["top", "bottom"] as const) : (["left", "right"] as const);
	const moved = (at: number) => (at >= from ? at + by : at);
	return {
		...sheet,
		cells: sheet.cells.map((cell) => ({ ...cell, [axis]: moved(cell[axis]) })),
		merges: sheet.merges.map((range) => ({ ...range, [first]: moved(range[first]), [last]: moved(range[last]) })),
	};
}

test("rows in any order, with empty rows and columns anywhere, say the same", () => {
	const shift = fc.record({
		axis: fc.constantFrom("row" as const, "column" as const),
		from: fc.nat(13),
		by: fc.integer({ min: 1, max: 3 }),
	});
	fc.assert(
		fc.property(
			fc.shuffledSubarray(ROWS, { minLength: ROWS.length }),
			fc.array(shift, { maxLength: 6 }),
			(rows, shifts) => {
				const sheet = shifts.reduce(
					(moved, { axis, from, by }) => shifted(moved, axis, from, by),
					sheetOf(`${HEAD}\n${rows.join("\n")}`),
				);
				const [form] = returnsOf(workbookOf(sheet));
				expect(form!.unit.name).toBe("县妇联");
				expect(form!.filledOn).toBe("2024-07-01");
				const said = form!.form.rows.map(({ item, progress, deadline }) =>
					[item, progress.text, deadline?.text].join(" "),
				);
				expect(said.sort()).toEqual([...EXPECTED].sort());
			},
		),
		{ seed: 20240701, numRuns: 200 },
	);
});

test("any text in the cells is kept to the letter and never throws", () => {
	fc.assert(
		fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (progress, unit) => {
			const sheet = sheetOf(`${HEAD}\n${ROWS[0]}`);
			for (const cell of sheet.cells) {
				if (cell.row === 3 && cell.column === 3) cell.value = { kind: "text", text: progress };
				if (cell.row === 1) cell.value = { kind: "text", text: `单位：${unit}` };
			}
			const [form] = returnsOf(workbookOf(sheet));
			expect(form!.form.rows[0]?.progress.text).toBe(progress);
		}),
		{ seed: 20240702, numRuns: 200 },
	);
});

test.each([" ", "\u3000", "_", "单位：", "填报时间：2024年", "（", "进展", "1 ", "第一季度"])(
	"a cell of a million “%s” is read in time",
	(piece) => {
		const huge = piece.repeat(Math.ceil(1_000_000 / piece.length));
		const sheet = sheetOf(`${HEAD}\n${ROWS[0]}`);
		for (const cell of sheet.cells)
			if (cell.row === 0 || cell.row === 3) cell.value = { kind: "text", text: `${huge}。` };
		sheet.cells.push({ row: 1, column: 5, value: { kind: "text", text: huge } });
		const started = performance.now();
		returnsOf(workbookOf(sheet));
		expect(performance.now() - started).toBeLessThan(12_000);
	},
);

test("a hundred thousand rows of strange names are read in time", () => {
	const sheet = sheetOf(`${HEAD}\n${ROWS[0]}`);
	for (let row = 4; row < 100_000; row++)
		for (const column of [1, 3])
			sheet.cells.push({ row, column, value: { kind: "text", text: "实施某项儿童友好行动".repeat(20) } });
	const started = performance.now();
	expect(returnsOf(workbookOf(sheet))[0]!.form.rows[0]).toMatchObject({ item: 1 });
	expect(performance.now() - started).toBeLessThan(48_000);
});
