import { FONTS, LIST_STYLES } from "../../layout";
import {
	bareSheet,
	type CellPlan,
	type CellStyle,
	type ChartPlan,
	type ChartSeriesPlan,
	type MergeOutcome,
	type SheetPlan,
	type TargetStatus,
	type Timeliness,
} from "../../model";
import { bestOfEach, TARGET_STATUSES, type Tally, TIMELINESS, tallyReturns, tallyTargets } from "../tallies";
import { TIMELINESS_TEXT } from "./returns-sheet";
import { STATUS_TEXT } from "./targets-sheet";

export const CHARTS_SHEET = "图表";

/** What fills a bar, and what is written in it. */
interface BarColors {
	color: string;
	labelColor: string;
}
const DARK = "1F1F1F";
const WHITE = "FFFFFF";
/** Each about 40 of 255 brighter than the one before: they are told apart in grey print too. */
const GREEN = { color: "0B4F1E", labelColor: WHITE };
const RED = { color: "D03B2F", labelColor: WHITE };
const ORANGE = { color: "E69500", labelColor: DARK };
const LIGHT_GREEN = { color: "A8D5A2", labelColor: DARK };
const GREY = { color: "B9C3CF", labelColor: DARK };
const PALE = { color: "E4E7EB", labelColor: DARK };
const BLUE = { color: "2F6DA8", labelColor: DARK };

const STATUS_COLORS: Record<TargetStatus, BarColors> = {
	met: GREEN,
	"on-track": LIGHT_GREEN,
	behind: ORANGE,
	overdue: RED,
	unreported: PALE,
};
const TIMELINESS_COLORS: Record<Timeliness, BarColors> = {
	"on-time": GREEN,
	late: ORANGE,
	overdue: RED,
	"not-due": PALE,
	unknown: GREY,
};

/** The charts stand to the left and are printed; the figures they are drawn from stand beside them. */
const CHART_COLUMNS = 10;
const NAME_COLUMN = CHART_COLUMNS + 1;
const CHART_COLUMN_WIDTH = 9;
const NAME_WIDTH = 46;
const FIGURE_WIDTH = 9;
/** Points. */
const ROW_HEIGHT = 18;
/** Of these rows an A4 page holds so many. */
const PAGE_ROWS = 40;
/** Title, legend and scale of a chart, and a bar's own share of its height, in rows. */
const CHART_FRAME = 4;
const BAR_ROWS = 1.35;
/** More bars than fit on a page go into another chart. */
const MOST_BARS = 25;
/** Longer names would leave the bars no room. */
const MOST_LETTERS = 32;

/** A chart and the table it is drawn from; both begin in the same row. */
interface Block {
	title: string;
	columns: (BarColors & { name: string })[];
	rows: { name: string; figures: (number | null)[] }[];
	measure: ChartPlan["measure"];
}

type Outcome = Pick<MergeOutcome, "units" | "targets" | "items">;

/** 图表: returns on time, the targets of each item by status, and how far each target is. */
export function planChartsSheet(outcome: Outcome): SheetPlan {
	const blocks = blocksOf(outcome)
		.map(withoutEmptyColumns)
		.filter(({ columns }) => columns.length > 0);
	const head = [
		{ value: CHARTS_SHEET, style: { ...LIST_STYLES.title, wrap: false } },
		{
			value: "多个单位填报同一目标的，取完成最多的一家，不相加。图中的数列在右侧。",
			style: { ...LIST_STYLES.faint, wrap: false },
		},
	];
	const grid: (CellPlan | null)[][] = head.map((cell) => [cell]);
	const charts: ChartPlan[] = [];
	const breaks: number[] = [];
	for (const block of blocks) {
		const height = CHART_FRAME + Math.ceil(block.rows.length * BAR_ROWS);
		const top = grid.length;
		// A page begins with the blank row before a chart: its frame would else be seen at the foot of the page before.
		if (top - (breaks.at(-1) ?? 0) + height > PAGE_ROWS) breaks.push(top - 1);
		charts.push(chartOf(block, top, height));
		grid.push(...tableOf(block, height), []);
	}
	const bottom = Math.max(grid.length - 1, 1);
	const figures = Math.max(0, ...blocks.map(({ columns }) => columns.length));
	return bareSheet({
		name: CHARTS_SHEET,
		columnWidths: [
			...Array.from({ length: CHART_COLUMNS }, () => CHART_COLUMN_WIDTH),
			2,
			NAME_WIDTH,
			...Array.from({ length: figures }, () => FIGURE_WIDTH),
		],
		rows: grid.map((cells, row) => ({ height: row === 0 ? 30 : ROW_HEIGHT, cells })),
		print: {
			area: { top: 0, left: 0, bottom, right: CHART_COLUMNS - 1 },
			orientation: "portrait",
			titleRows: null,
			footer: { left: "", center: "第 &P 页，共 &N 页", right: "" },
			margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
			horizontalCentered: true,
			breaks,
		},
		charts,
	});
}

function blocksOf({ units, targets, items }: Outcome): Block[] {
	const returns = tallyReturns(units);
	const statuses = tallyTargets(targets);
	const shares = bestOfEach(targets);
	const nameOf = (no: number) => shortened(`${no}. ${items.find((item) => item.no === no)?.name ?? `实事${no}`}`);
	const parts = Math.ceil(shares.length / MOST_BARS);
	return [
		{
			title: `报送情况（应报${returns.total}个单位）`,
			columns: TIMELINESS.map((kind) => ({ name: TIMELINESS_TEXT[kind], ...TIMELINESS_COLORS[kind] })),
			rows: returns.total > 0 ? [{ name: "单位数", figures: countsOf(returns, TIMELINESS) }] : [],
			measure: "count" as const,
		},
		{
			title: "各项实事的目标（个）",
			columns: TARGET_STATUSES.map((kind) => ({ name: STATUS_TEXT[kind], ...STATUS_COLORS[kind] })),
			rows: statuses.map(({ item, tally }) => ({ name: nameOf(item), figures: countsOf(tally, TARGET_STATUSES) })),
			measure: "count" as const,
		},
		...Array.from({ length: parts }, (_, part) => ({
			title: parts > 1 ? `目标完成率（${part + 1}/${parts}）` : "目标完成率",
			columns: [{ name: "完成率", ...BLUE }],
			rows: shares
				.slice(part * MOST_BARS, (part + 1) * MOST_BARS)
				.map(({ item, target, share }) => ({ name: shortened(`${item}. ${target.quote}`), figures: [share] })),
			measure: "share" as const,
		})),
	];
}

function withoutEmptyColumns(block: Block): Block {
	const isUsed = block.columns.map((_, at) => block.rows.some(({ figures }) => figures[at] !== null));
	return {
		...block,
		columns: block.columns.filter((_, at) => isUsed[at]),
		rows: block.rows.map(({ name, figures }) => ({ name, figures: figures.filter((_, at) => isUsed[at]) })),
	};
}

/** Nothing stands where there is none: a chart would write 0 there. */
function countsOf<Kind extends string>({ parts }: Tally<Kind>, order: readonly Kind[]): (number | null)[] {
	return order.map((kind) => parts.find((part) => part.kind === kind)?.count ?? null);
}

function chartOf({ title, columns, rows, measure }: Block, top: number, height: number): ChartPlan {
	const column = (left: number) => ({ top: top + 1, left, bottom: top + rows.length, right: left });
	return {
		title,
		place: { top, left: 0, bottom: top + height - 1, right: CHART_COLUMNS - 1 },
		names: column(NAME_COLUMN),
		series: columns.map(({ name, color, labelColor }, at): ChartSeriesPlan => {
			return { name, values: column(NAME_COLUMN + 1 + at), color, labelColor };
		}),
		measure,
	};
}

const NAME_STYLE: CellStyle = { ...LIST_STYLES.text, font: { name: FONTS.list, size: 10 }, wrap: false };

/** The table's rows, with blank ones down to the chart's foot. */
function tableOf({ title, columns, rows, measure }: Block, height: number): (CellPlan | null)[][] {
	const beside = (cells: CellPlan[]) => [...Array.from({ length: NAME_COLUMN }, () => null), ...cells];
	const figure = measure === "share" ? LIST_STYLES.percent : LIST_STYLES.number;
	const header = [title, ...columns.map(({ name }) => name)];
	const lines = [
		beside(header.map((value) => ({ value, style: { ...LIST_STYLES.header, wrap: false } }))),
		...rows.map(({ name, figures }) =>
			beside([{ value: name, style: NAME_STYLE }, ...figures.map((value) => ({ value, style: figure }))]),
		),
	];
	return Array.from({ length: height }, (_, at) => lines[at] ?? []);
}

function shortened(name: string): string {
	const letters = [...name];
	return letters.length > MOST_LETTERS ? `${letters.slice(0, MOST_LETTERS - 1).join("")}…` : name;
}
