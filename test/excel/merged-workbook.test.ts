import { readWorkbook } from "../../src/files";
import honest from "../fixtures/returns/honest.json";
import { startExcel } from "../support/excel-host";
import { blankForm, mergeFiles, type Unit } from "../support/returns";

/** The largest thing that goes into a workbook: long sheets, links, data bars, filters, several page set-ups. */
async function merged() {
	const units = Object.keys(honest) as Unit[];
	const files = await Promise.all(units.map(async (unit) => [`${unit}.xlsx`, await blankForm(unit)] as const));
	return mergeFiles(Object.fromEntries(files));
}

test.each([{}, { insertUnsupported: true, createWorkbookFails: true }])(
	"merged sheets come into the open workbook cell by cell (%j)",
	async (faults) => {
		const { outcome, bytes } = await merged();
		const { excel, host } = startExcel(faults);
		const { sheets, notes } = await host.insertSheets(outcome.plan, bytes);
		expect(notes.filter((note) => note.startsWith("未能加上"))).toEqual([]);
		const written = (await readWorkbook(bytes)).sheets.filter(({ state }) => state === "visible");
		expect(sheets).toEqual(written.map(({ name }) => name));
		const read = await host.readOpenWorkbook();
		for (const sheet of written)
			expect(read.sheets.find(({ name }) => name === sheet.name)?.cells).toEqual(sheet.cells);
		for (const { name, print, state } of outcome.plan.sheets)
			if (print && state === "visible") expect(excel.sheet(name).printArea).not.toBeNull();
	},
);

test.each(["inserted", "altogether"] as const)(
	"where charts cannot be %s, the other sheets are, and the figures that charts are drawn from",
	async (chartsUnsupported) => {
		const { outcome, bytes } = await merged();
		const { excel, host } = startExcel({ chartsUnsupported });
		const { way, sheets, notes } = await host.insertSheets(outcome.plan, bytes);
		const planned = outcome.plan.sheets.filter(({ state }) => state === "visible").map(({ name }) => name);
		expect(way).toBe("inserted");
		expect([...sheets].sort()).toEqual([...planned].sort());
		expect(excel.model.opened).toEqual([]);
		expect([...excel.sheet("图表").cells.values()].map(({ value }) => value)).toContain("报送情况（应报9个单位）");
		if (chartsUnsupported === "altogether") expect(notes).toEqual([expect.stringMatching(/^图没有画出来/)]);
		else expect(notes).toEqual([]);
	},
);

test.each([{ chartsUnsupported: "inserted" as const }, { insertUnsupported: true, createWorkbookFails: true }])(
	"charts that do not come in are made anew from the same cells, in the same places and colours (%j)",
	async (faults) => {
		const { outcome, bytes } = await merged();
		const { excel, host } = startExcel(faults);
		await host.insertSheets(outcome.plan, bytes);
		const planned = outcome.plan.sheets.flatMap(({ charts = [] }) => charts);
		const drawn = excel.sheet("图表").charts;
		expect(planned.length).toBeGreaterThan(1);
		expect(drawn.map(({ title }) => title.Text)).toEqual(planned.map(({ title }) => title));
		for (const [at, { source, place, series, categoryAxis }] of drawn.entries()) {
			const chart = planned[at]!;
			expect(source).toMatch(new RegExp(`^L${chart.names.top}:`));
			expect(place).toMatch(new RegExp(`^A${chart.place.top + 1}:J${chart.place.bottom + 1}$`));
			expect(series.map(({ fill }) => fill)).toEqual(chart.series.map(({ color }) => `#${color}`));
			expect(categoryAxis.ReversePlotOrder).toBe(true);
		}
	},
);

test("drawn, they keep what helps to read them: filters, bars, links within the workbook", async () => {
	const { outcome, bytes } = await merged();
	const { excel, host } = startExcel({ insertUnsupported: true, createWorkbookFails: true });
	await host.insertSheets(outcome.plan, bytes);
	for (const plan of outcome.plan.sheets.filter(({ state }) => state === "visible")) {
		const sheet = excel.sheet(plan.name);
		expect(sheet.filter).toEqual(plan.autoFilter);
		expect(sheet.conditionalFormats.map(({ type }) => type).sort()).toEqual(
			plan.conditionalFormats
				.map(({ kind }) => ({ blank: "Custom", equals: "CellValue", "data-bar": "DataBar" })[kind])
				.sort(),
		);
		const links = plan.rows.flatMap(({ cells }) => cells.filter((cell) => cell?.link));
		expect([...sheet.formats.values()].filter((format) => format.Hyperlink)).toHaveLength(links.length);
	}
});
