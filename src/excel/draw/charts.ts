import type { ChartPlan } from "../../core";
import { converse } from "../batch";
import type { PlacedSheet } from "../dress-sheets";
import { rangeOf } from "../regions";

/** The breadth of the gaps between bars, in hundredths of a bar. */
const GAP = 45;

/**
 * Draws the charts of sheets whose cells are drawn, in one request: those that Excel will not insert it makes itself.
 * @throws whatever Excel answers where it makes none.
 */
export async function drawCharts(placed: readonly PlacedSheet[]): Promise<void> {
	const charted = placed.filter(({ plan }) => plan.charts?.length);
	if (charted.length === 0) return;
	await converse(async (context) => {
		for (const { id, plan } of charted) {
			const sheet = context.workbook.worksheets.getItem(id);
			for (const chart of plan.charts ?? []) drawChart(sheet, chart);
		}
		await context.sync();
	});
}

function drawChart(sheet: Excel.Worksheet, { title, place, names, series, measure }: ChartPlan): void {
	const isShare = measure === "share";
	// With the row above, where the series' names stand.
	const source = { ...names, top: names.top - 1, right: series.at(-1)?.values.right ?? names.right };
	const chart = sheet.charts.add(isShare ? "BarClustered" : "BarStacked", rangeOf(sheet, source), "Columns");
	chart.title.text = title;
	const { top, left, bottom, right } = place;
	chart.setPosition(
		rangeOf(sheet, { top, left, bottom: top, right: left }),
		rangeOf(sheet, { top: bottom, left: right, bottom, right }),
	);
	chart.legend.visible = !isShare;
	chart.legend.position = "Bottom";
	chart.axes.categoryAxis.reversePlotOrder = true;
	chart.axes.valueAxis.minimum = 0;
	chart.axes.valueAxis.visible = isShare;
	chart.axes.valueAxis.majorGridlines.visible = false;
	series.forEach(({ color, labelColor }, at) => {
		const drawn = chart.series.getItemAt(at);
		drawn.format.fill.setSolidColor(`#${color}`);
		drawn.gapWidth = GAP;
		drawn.hasDataLabels = true;
		drawn.dataLabels.format.font.color = `#${labelColor}`;
		if (isShare) drawn.dataLabels.numberFormat = "0.0%";
	});
}
