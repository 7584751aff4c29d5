import type { Chart, Sheet } from "hucre";
import type { CellRangePlan, ChartPlan } from "../../../core/model";
import { parseRange } from "../xlsx/reference";

/** The bar charts of a sheet, as far as a plan knows them: others a plan cannot say. */
export function chartsOf({ charts = [] }: Sheet): ChartPlan[] {
	return charts.flatMap((chart) => chartOf(chart) ?? []);
}

function chartOf({ kinds, title, series = [], anchor, axes }: Chart): ChartPlan | null {
	const names = rangeOf(series[0]?.categoriesRef);
	if (kinds.length !== 1 || kinds[0] !== "bar" || !names || !anchor?.to) return null;
	const { from, to } = anchor;
	return {
		title: title ?? "",
		place: { top: from.row, left: from.col, bottom: to.row - 1, right: to.col - 1 },
		names,
		series: series.flatMap(({ name, valuesRef, color, dataLabels }) => {
			const values = rangeOf(valuesRef);
			const label = (dataLabels || undefined)?.fontColor;
			return values
				? [{ name: name ?? "", values, color: plainColor(color, "808080"), labelColor: plainColor(label, "1F1F1F") }]
				: [];
		}),
		measure: axes?.y?.numberFormat?.formatCode?.includes("%") ? "share" : "count",
	};
}

function plainColor(color: unknown, otherwise: string): string {
	return typeof color === "string" ? color : otherwise;
}

/** `'图表'!$L$4:$L$4`: charts stand beside their figures. */
function rangeOf(reference: string | undefined): CellRangePlan | null {
	return reference ? parseRange(reference.slice(reference.lastIndexOf("!") + 1)) : null;
}
