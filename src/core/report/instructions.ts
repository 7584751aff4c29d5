import { formRowOf, LIST_STYLES, rowHeight } from "../layout";
import {
	bareSheet,
	type CellPlan,
	type CellStyle,
	type Item,
	type Notice,
	type ReportingPeriod,
	type RowPlan,
	type SheetPlan,
} from "../model";
import { checksText, fillInText, GOOD_EXAMPLE, ownerText, sendText, WEAK_EXAMPLE } from "./instruction-texts";
import { deadlineLine, targetLines } from "./target-lines";

export const INSTRUCTIONS_SHEET = "填报说明";

export interface InstructionsContent {
	notice: Notice;
	period: ReportingPeriod;
	/** Null for the whole report. */
	unit: string | null;
	items: Item[];
	checkCode: string;
	/** Name of the sheet to fill in. */
	formSheet: string;
}

const WIDTHS = [6, 25, 45, 18];
const FULL_WIDTH = WIDTHS.reduce((sum, width) => sum + width, 0);

/** 填报说明: what a clerk with ten minutes needs, on one or two upright pages. */
export function planInstructions(content: InstructionsContent): SheetPlan {
	const { notice, period, unit, items } = content;
	const page = new Page();
	page.line(`填报说明（${period.label}）`, { ...LIST_STYLES.title, horizontal: "center" }, 14);
	for (const line of ownerText(notice, unit)) page.line(line, LIST_STYLES.plain);
	page.line(`校验码：${content.checkCode}`, LIST_STYLES.plain);
	page.section("一、填什么", fillInText(notice, content.formSheet));
	page.section("二、怎么写", [WEAK_EXAMPLE, GOOD_EXAMPLE]);
	page.line("三、各项目标", LIST_STYLES.heading, 8);
	page.table(["序号", "实事名称", "目标（通知原文）", "时限"], LIST_STYLES.header);
	const tableTop = page.rows.length;
	for (const item of items) {
		const name = formRowOf(notice, item).name;
		page.table([item.no, name, targetLines(item).join("\n"), deadlineLine(notice, item)], LIST_STYLES.text);
	}
	page.section("四、报送后核对什么", checksText(notice));
	page.section("五、何时报、报给谁", sendText(notice, period, content.checkCode));
	return bareSheet({
		name: INSTRUCTIONS_SHEET,
		columnWidths: WIDTHS,
		rows: page.rows,
		merges: page.merges,
		protection: { allowFormatRows: true, allowFormatColumns: true },
		print: {
			area: { top: 0, left: 0, bottom: page.rows.length - 1, right: WIDTHS.length - 1 },
			orientation: "portrait",
			titleRows: items.length > 12 ? { top: tableTop - 1, bottom: tableTop - 1 } : null,
			footer: { left: "", center: "第 &P 页，共 &N 页", right: "" },
			margins: { left: 0.6, right: 0.6, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.35 },
			horizontalCentered: true,
		},
	});
}

/** Rows of running text over the whole width, and of the table. */
class Page {
	readonly rows: RowPlan[] = [];
	readonly merges: SheetPlan["merges"] = [];

	section(heading: string, paragraphs: string[]): void {
		this.line(heading, LIST_STYLES.heading, 8);
		for (const paragraph of paragraphs) this.line(paragraph, LIST_STYLES.plain);
	}

	line(text: string, style: CellStyle, spare = 0): void {
		const row = this.rows.length;
		this.rows.push({
			height: rowHeight([{ text, width: FULL_WIDTH, size: style.font.size }]) + spare,
			cells: WIDTHS.map((_, column) => ({ value: column === 0 ? text : null, style })),
		});
		this.merges.push({ top: row, left: 0, bottom: row, right: WIDTHS.length - 1 });
	}

	table(values: (string | number)[], style: CellStyle): void {
		const cells: CellPlan[] = values.map((value, column) => ({
			value,
			style: column === 0 ? { ...style, horizontal: "center" } : style,
		}));
		const texts = cells.map(({ value }, column) => ({
			text: String(value),
			width: WIDTHS[column] ?? 0,
			size: style.font.size,
		}));
		this.rows.push({ height: rowHeight(texts), cells });
	}
}
