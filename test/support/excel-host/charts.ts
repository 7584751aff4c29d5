import { HostCollection, HostError, HostObject, PropertyGroup } from "./host-object";
import type { RangeObject } from "./range-object";
import { newId, type StoredChart, type StoredSheet, shownRange } from "./store";

/** The charts of a sheet: what they are drawn from, where they stand and how they look. */
export class ChartCollection extends HostCollection<ChartObject> {
	constructor(
		readonly sheet: StoredSheet,
		readonly refuses: boolean,
	) {
		super();
	}

	all(): ChartObject[] {
		return this.sheet.charts.map((chart) => new ChartObject(chart));
	}

	GetItem(key: unknown): ChartObject {
		const found = this.all().find(({ Id }) => Id === key);
		if (!found) throw new HostError("ItemNotFound");
		return found;
	}

	Add(type: string, source: RangeObject, seriesBy: string): ChartObject {
		if (this.refuses) throw new HostError("UnsupportedFeature");
		if (!/^Bar/.test(type) || seriesBy !== "Columns") throw new HostError("InvalidArgument");
		const { left, right } = source.range;
		const chart: StoredChart = {
			id: newId(),
			type,
			source: shownRange(source.range),
			place: "",
			title: { Text: "" },
			legend: { Visible: true, Position: "Right" },
			categoryAxis: { ReversePlotOrder: false },
			valueAxis: { Minimum: null, Visible: true },
			gridlines: { Visible: true },
			// The first column holds the names.
			series: Array.from({ length: right - left }, () => ({
				fill: "",
				labels: {},
				GapWidth: 150,
				HasDataLabels: false,
			})),
		};
		this.sheet.charts.push(chart);
		return new ChartObject(chart);
	}
}

class ChartObject extends HostObject {
	override readonly Id: string;

	constructor(readonly chart: StoredChart) {
		super();
		this.Id = chart.id;
	}

	get Title(): HostObject {
		return new PropertyGroup(this.chart.title);
	}

	get Legend(): HostObject {
		return new PropertyGroup(this.chart.legend);
	}

	get Axes(): HostObject {
		return new ChartAxes(this.chart);
	}

	get Series(): HostObject {
		return new SeriesCollection(this.chart);
	}

	SetPosition(start: RangeObject, end: RangeObject): void {
		this.chart.place = shownRange({ ...start.range, bottom: end.range.bottom, right: end.range.right });
	}
}

class ChartAxes extends HostObject {
	constructor(readonly chart: StoredChart) {
		super();
	}

	get CategoryAxis(): HostObject {
		return new PropertyGroup(this.chart.categoryAxis);
	}

	get ValueAxis(): HostObject {
		return new ValueAxis(this.chart);
	}
}

class ValueAxis extends PropertyGroup {
	constructor(readonly chart: StoredChart) {
		super(chart.valueAxis);
	}

	get MajorGridlines(): HostObject {
		return new PropertyGroup(this.chart.gridlines);
	}
}

class SeriesCollection extends HostCollection<HostObject> {
	constructor(readonly chart: StoredChart) {
		super();
	}

	all(): HostObject[] {
		return this.chart.series.map((series) => new SeriesObject(series));
	}

	GetItem(): HostObject {
		throw new HostError("NotImplemented");
	}
}

class SeriesObject extends PropertyGroup {
	constructor(readonly series: StoredChart["series"][number]) {
		super(series);
	}

	get Format(): HostObject {
		return new SeriesFormat(this.series);
	}

	get DataLabels(): HostObject {
		return new DataLabels(this.series.labels);
	}
}

class SeriesFormat extends HostObject {
	constructor(readonly series: StoredChart["series"][number]) {
		super();
	}

	get Fill(): HostObject {
		return new SeriesFill(this.series);
	}
}

class SeriesFill extends HostObject {
	constructor(readonly series: StoredChart["series"][number]) {
		super();
	}

	SetSolidColor(color: string): void {
		this.series.fill = color;
	}
}

class DataLabels extends PropertyGroup {
	readonly Format: HostObject;

	constructor(labels: Record<string, unknown>) {
		labels.NumberFormat ??= "General";
		labels.font ??= { Color: "" };
		super(labels);
		this.Format = new LabelFormat(labels.font as Record<string, unknown>);
	}
}

class LabelFormat extends HostObject {
	readonly Font: HostObject;

	constructor(font: Record<string, unknown>) {
		super();
		this.Font = new PropertyGroup(font);
	}
}
