import { LIST_STYLES, rowHeight } from "../../layout";
import type { CellPlan, CellStyle, Decision, RowPlan, SheetPlan } from "../../model";

/** Headers by which a later period finds the list again. */
export const DECISIONS_HEADERS = { matter: "事项", subject: "对象", choice: "经办人选定", period: "报告期" } as const;

/** The list stands under 台账, in its columns: some of them are merged to hold what is longer. */
const COLUMNS: { header: string; left: number; right: number; style: CellStyle }[] = [
	{ header: "序号", left: 0, right: 0, style: LIST_STYLES.centered },
	{ header: DECISIONS_HEADERS.matter, left: 1, right: 1, style: LIST_STYLES.text },
	{ header: DECISIONS_HEADERS.subject, left: 2, right: 3, style: LIST_STYLES.text },
	{ header: DECISIONS_HEADERS.choice, left: 4, right: 5, style: LIST_STYLES.text },
	{ header: DECISIONS_HEADERS.period, left: 6, right: 6, style: LIST_STYLES.centered },
];

/** The sheet with what was settled by hand beneath its list: what was chosen, of what, and when. Nothing where there is none. */
export function withDecisions(sheet: SheetPlan, decisions: readonly Decision[]): SheetPlan {
	if (decisions.length === 0) return sheet;
	const widths = COLUMNS.map(({ left, right }) =>
		sheet.columnWidths.slice(left, right + 1).reduce((sum, width) => sum + width, 0),
	);
	const line = (texts: (string | number)[], style?: CellStyle): RowPlan => {
		const cells: (CellPlan | null)[] = [];
		COLUMNS.forEach((column, at) => {
			for (let place = column.left; place <= column.right; place++)
				cells[place] = { value: place === column.left ? (texts[at] ?? null) : null, style: style ?? column.style };
		});
		const height = rowHeight(
			COLUMNS.map((column, at) => ({
				text: String(texts[at] ?? ""),
				width: widths[at] ?? 0,
				size: column.style.font.size,
			})),
		);
		return { height, cells };
	};
	const first = sheet.rows.length + 2;
	const lines = [
		line(
			COLUMNS.map(({ header }) => header),
			LIST_STYLES.header,
		),
		...decisions.map(({ matter, subject, choice, period }, at) => line([at + 1, matter, subject, choice, period])),
	];
	const heading: CellPlan = {
		value: "经办人选定的事项（其余由程序按规则处理）",
		style: { ...LIST_STYLES.heading, wrap: false },
	};
	const merges = lines.flatMap((_, at) =>
		COLUMNS.filter(({ left, right }) => right > left).map(({ left, right }) => {
			return { top: first + at, bottom: first + at, left, right };
		}),
	);
	return {
		...sheet,
		rows: [...sheet.rows, { height: null, cells: [] }, { height: 24, cells: [heading] }, ...lines],
		merges: [...sheet.merges, ...merges],
		print: sheet.print && {
			...sheet.print,
			area: { ...sheet.print.area, bottom: first + lines.length - 1 },
		},
	};
}
