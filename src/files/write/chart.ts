import type { ChartSeries, SheetChart } from "hucre";
import type { ChartPlan, ChartSeriesPlan } from "../../core/model";
import { absoluteRange } from "./reference";
import { escapeText } from "./text";

const FONT_SIZE = 9;
const TITLE_SIZE = 12;
const INK = "333333";
/** The breadth of the gaps between bars, in hundredths of a bar. */
const GAP = 45;

/** A planned chart in the writer's terms. @param sheet the name of the sheet that it stands on and is drawn from. */
export function toHucreChart({ title, place, names, series, measure }: ChartPlan, sheet: string): SheetChart {
	const isShare = measure === "share";
	return {
		type: "bar",
		barGrouping: isShare ? "clustered" : "stacked",
		...(isShare ? {} : { overlap: 100 }),
		gapWidth: GAP,
		title: escapeText(title),
		titleFontSize: TITLE_SIZE,
		titleBold: true,
		titleColor: INK,
		altText: escapeText(title),
		series: series.map((each) => toSeries(each, names, sheet, isShare)),
		// The last cells are covered too: the corner lies in the cell after them.
		anchor: { from: { row: place.top, col: place.left }, to: { row: place.bottom + 1, col: place.right + 1 } },
		legend: isShare ? false : "bottom",
		legendFontSize: FONT_SIZE,
		legendFontColor: INK,
		axes: {
			// From the top, as the names stand in their column; the scale stays at the foot.
			x: { reverse: true, labelFontSize: FONT_SIZE, labelColor: INK, majorTickMark: "none", minorTickMark: "none" },
			y: isShare
				? {
						scale: { min: 0 },
						numberFormat: { formatCode: "0%" },
						labelFontSize: FONT_SIZE,
						labelColor: INK,
						gridlines: {},
						minorTickMark: "none",
						crosses: "max",
					}
				: { hidden: true, scale: { min: 0 }, gridlines: {} },
		},
		plotVisOnly: false,
		roundedCorners: false,
	};
}

function toSeries(
	{ name, values, color, labelColor }: ChartSeriesPlan,
	names: ChartPlan["names"],
	sheet: string,
	isShare: boolean,
): ChartSeries {
	return {
		name: escapeText(name),
		values: absoluteRange(sheet, values),
		categories: absoluteRange(sheet, names),
		color,
		dataLabels: {
			showValue: true,
			position: isShare ? "outEnd" : "ctr",
			fontSize: FONT_SIZE,
			fontColor: labelColor,
			...(isShare ? { numberFormat: { formatCode: "0.0%" } } : {}),
		},
	};
}
