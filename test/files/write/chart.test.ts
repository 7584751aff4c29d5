import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import type { WorkbookPlan } from "../../../src/core/model";
import { readWorkbook } from "../../../src/files";
import { writeWorkbook } from "../../../src/files/write";
import { scratchFolder } from "../../support/cli";
import { checkOoxml } from "../../support/ooxml-check";
import { hasOpenpyxl, python } from "../../support/tools";

const style = {
	font: { name: "宋体", size: 11 },
	horizontal: "left",
	vertical: "top",
	wrap: false,
	locked: true,
} as const;
const cell = (value: string | number | null) => ({ value, style });
const column = (left: number) => ({ top: 1, left, bottom: 2, right: left });

/** Two charts on a sheet whose name has to be quoted, the second of shares. */
function planned(): WorkbookPlan {
	const chart = {
		place: { top: 4, left: 0, bottom: 11, right: 2 },
		names: column(0),
		series: [
			{ name: "已完成", values: column(1), color: "0B4F1E", labelColor: "FFFFFF" },
			{ name: "滞后 & <其他>", values: column(2), color: "E69500", labelColor: "1F1F1F" },
		],
	};
	const sheet = {
		name: "图表 '一'号",
		state: "visible" as const,
		columnWidths: [20, 8, 8],
		rows: [
			{ height: 20, cells: [cell("实事"), cell("已完成"), cell("滞后")] },
			{ height: 20, cells: [cell("1. 甲"), cell(2), cell(null)] },
			{ height: 20, cells: [cell("2. 乙"), cell(1), cell(3)] },
		],
		merges: [],
		freeze: null,
		protection: null,
		validations: [],
		conditionalFormats: [],
		print: {
			area: { top: 0, left: 0, bottom: 30, right: 2 },
			orientation: "portrait" as const,
			titleRows: null,
			footer: { left: "", center: "", right: "" },
			margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.7, header: 0.3, footer: 0.35 },
			horizontalCentered: true,
			breaks: [13],
		},
		autoFilter: null,
		charts: [
			{ ...chart, title: "各项 & <实事>", measure: "count" as const },
			{ ...chart, title: "完成率", measure: "share" as const, series: chart.series.slice(0, 1) },
		],
	};
	return { title: "图", properties: {}, sheets: [sheet] };
}

test("charts are sound parts, drawn from their cells in colours of their own; the same plan gives the same bytes", async () => {
	const bytes = await writeWorkbook(planned());
	expect(checkOoxml(bytes)).toEqual([]);
	expect(Buffer.from(bytes).equals(Buffer.from(await writeWorkbook(planned())))).toBe(true);
	const parts = unzipSync(bytes);
	const [count, share] = [1, 2].map((number) => strFromU8(parts[`xl/charts/chart${number}.xml`] ?? new Uint8Array()));
	expect(count).toContain('<c:grouping val="stacked"/>');
	expect([...(count ?? "").matchAll(/<c:f>([^<]+)<\/c:f>/g)].map(([, reference]) => reference)).toEqual([
		"'图表 ''一''号'!$A$2:$A$3",
		"'图表 ''一''号'!$B$2:$B$3",
		"'图表 ''一''号'!$A$2:$A$3",
		"'图表 ''一''号'!$C$2:$C$3",
	]);
	expect(count).toContain("<c:v>滞后 &amp; &lt;其他&gt;</c:v>");
	// LibreOffice draws no bar without.
	for (const color of ["0B4F1E", "E69500"]) expect(count).toContain(`<c:spPr><a:solidFill><a:srgbClr val="${color}"/>`);
	expect(share).toContain('formatCode="0.0%"');
	expect(strFromU8(parts["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toContain('<brk id="13" ');
});

test("a workbook with charts is read as one without", async () => {
	const { sheets } = planned();
	const plain = { ...planned(), sheets: sheets.map(({ charts: _, ...sheet }) => sheet) };
	expect((await readWorkbook(await writeWorkbook(planned()))).sheets).toEqual(
		(await readWorkbook(await writeWorkbook(plain))).sheets,
	);
});

(hasOpenpyxl ? test : test.skip)("openpyxl finds the charts and what they are drawn from", async () => {
	const file = join(scratchFolder("charts"), "图.xlsx");
	writeFileSync(file, await writeWorkbook(planned()));
	const [book] = await python<{ sheets: { charts: unknown[] }[] }[]>("describe.py", file);
	expect(book?.sheets[0]?.charts).toEqual([
		{ kind: "barChart", from: "A5", values: ["'图表 ''一''号'!$B$2:$B$3", "'图表 ''一''号'!$C$2:$C$3"] },
		{ kind: "barChart", from: "A5", values: ["'图表 ''一''号'!$B$2:$B$3"] },
	]);
});
