import { planChartsSheet } from "../../../../src/core/merge/sheets/charts-sheet";
import type { CellRangePlan, SheetPlan, TargetProgress, TargetStatus, UnitOutcome } from "../../../../src/core/model";

const unit = (timeliness: UnitOutcome["timeliness"]): UnitOutcome => ({
	unit: "县妇联",
	status: timeliness === null ? "collective" : "returned",
	expected: timeliness !== null,
	items: [],
	timeliness,
	receivedOn: null,
});
const target = (item: number, index: number, share: number | null, status: TargetStatus, quote = "筛查100人次") =>
	({ item, index, share, status, target: { quote } }) as TargetProgress;

const ITEMS = [
	{ no: 1, name: "实施甲行动" },
	{ no: 2, name: `实施${"很".repeat(40)}长的行动` },
];

function texts({ rows }: SheetPlan, { top, left, bottom, right }: CellRangePlan): (string | number | null)[] {
	return rows
		.slice(top, bottom + 1)
		.flatMap(({ cells }) => cells.slice(left, right + 1).map((cell) => cell?.value ?? null));
}

/** What a chart shows: its bars by name, each with its parts. */
function drawn(sheet: SheetPlan) {
	return (sheet.charts ?? []).map(({ title, names, series }) => ({
		title,
		bars: texts(sheet, names),
		parts: Object.fromEntries(series.map(({ name, values }) => [name, texts(sheet, values)])),
	}));
}

test("returns, targets by item and status, shares: each drawn from the cells that say so", () => {
	const sheet = planChartsSheet({
		units: [unit("on-time"), unit("late"), unit("on-time"), unit(null)],
		items: ITEMS,
		targets: [target(1, 0, 0.5, "on-track"), target(1, 1, 1, "met", "培训8场"), target(2, 0, null, "unreported")],
	});
	expect(drawn(sheet)).toEqual([
		{ title: "报送情况（应报3个单位）", bars: ["单位数"], parts: { 按时: [2], 迟报: [1] } },
		{
			title: "各项实事的目标（个）",
			bars: ["1. 实施甲行动", expect.stringMatching(/^2. 实施很+…$/)],
			parts: { 已完成: [1, null], 按时序: [1, null], 未反映: [null, 1] },
		},
		{
			title: "目标完成率",
			bars: ["1. 筛查100人次", "1. 培训8场", "2. 筛查100人次"],
			parts: { 完成率: [0.5, 1, null] },
		},
	]);
});

test("however many targets, a chart is no longer than a page, cuts no other, and pages begin before charts", () => {
	const targets = Array.from({ length: 60 }, (_, at) => target(1, at, 0.5, "on-track"));
	const { charts = [], print } = planChartsSheet({ units: [unit("late")], items: ITEMS, targets });
	expect(charts.map(({ names: { top, bottom } }) => bottom - top + 1)).toEqual([1, 1, 25, 25, 10]);
	const pages = [0, ...(print?.breaks ?? []), (print?.area.bottom ?? 0) + 1];
	for (const { place } of charts) {
		const page = pages.findLastIndex((first) => first <= place.top);
		expect(place.bottom).toBeLessThan(pages[page + 1] ?? 0);
	}
	for (const [at, first] of pages.slice(1).entries()) expect(first - (pages[at] ?? 0)).toBeLessThanOrEqual(42);
	charts.slice(1).forEach(({ place }, at) => {
		expect(place.top).toBeGreaterThan(charts[at]?.place.bottom ?? 0);
	});
});

test("bars of one chart are told apart in grey print", () => {
	const statuses: TargetStatus[] = ["met", "on-track", "behind", "overdue", "unreported"];
	const timeliness = ["on-time", "late", "overdue", "not-due", "unknown"] as const;
	const { charts = [] } = planChartsSheet({
		units: timeliness.map(unit),
		items: ITEMS,
		targets: statuses.map((status, at) => target(1, at, 0.5, status)),
	});
	for (const { series } of charts) {
		const greys = series.map(({ color }) => brightness(color)).sort((a, b) => a - b);
		greys.slice(1).forEach((grey, at) => {
			expect(grey - (greys[at] ?? 0)).toBeGreaterThan(30);
		});
	}
});

test("nothing to show makes no chart", () => {
	expect(planChartsSheet({ units: [unit(null)], items: ITEMS, targets: [] }).charts).toEqual([]);
});

/** 0 to 255, as a grey printer weighs red, green and blue. */
function brightness(color: string): number {
	const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
	return 0.299 * red! + 0.587 * green! + 0.114 * blue!;
}
