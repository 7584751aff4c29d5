import { readDocument } from "../../../src/files/documents";
import { bar, line, pdfOf, text } from "../../support/pdf-builder";

const textOf = async (...parts: Parameters<typeof pdfOf>) => (await readDocument(pdfOf(...parts))).text;

test("lines from top to bottom, in whatever order they are drawn; first lines keep their indent", async () => {
	const page = text(50, 700, "新建幼儿园。") + text(70, 720, "一、实施行动。") + text(50, 680, "三所。");
	expect(await textOf([page])).toBe("　　一、实施行动。\n新建幼儿园。\n三所。\n");
});

test("a blank where the gap is wide: not where figures stand a little apart from 汉字", async () => {
	const page =
		text(50, 700, "到") + text(62.5, 700, "2031") + text(85, 700, "年") + text(120, 700, "月") + text(50, 680, "a b");
	expect(await textOf([page])).toBe("到2031年     月\na b\n");
});

test("text written twice to look bold stands once; slanted watermarks not at all", async () => {
	const page = text(50, 700, "通知") + text(50.4, 700, "通知") + text(100, 300, "内部", 40, "0.7 0.7 -0.7 0.7");
	expect(await textOf([page])).toBe("通知\n");
});

test("page numbers go, figures in the text stay, pages begin with a form feed", async () => {
	const pages = [
		text(50, 700, "上页") + text(280, 30, "— 1 —"),
		text(50, 700, "下页") + text(50, 680, "2") + text(300, 30, "2"),
	];
	expect(await textOf(pages)).toBe("上页\n\f下页\n2\n");
});

test("a page turned on its side, by its rotation or by its text", async () => {
	const sideways = text(300, 100, "横排", 10, "0 1 -1 0") + text(320, 100, "续行", 10, "0 1 -1 0");
	expect(await textOf([sideways], "0 0 600 800", "/Rotate 90")).toBe("横排\n续行\n");
	expect(await textOf([sideways])).toBe("横排\n续行\n");
});

describe("tables", () => {
	/** Three columns at 50, 100, 200, 300 and rows at the given heights. */
	const frame = (ys: number[], draw: typeof line | null = line) => {
		const [top, bottom] = [Math.max(...ys), Math.min(...ys)];
		const across = ys.map((y) => (draw ? line(50, y, 300, y) : bar(50, y, 250, 0.5)));
		const down = [50, 100, 200, 300].map((x) => (draw ? line(x, bottom, x, top) : bar(x, bottom, 0.5, top - bottom)));
		return [...across, ...down].join("");
	};
	const cells = async (...pages: string[]) =>
		(await readDocument(pdfOf(pages))).tables.map((table) => table.rows.map((row) => row.map((cell) => cell.text)));

	test.each([
		["lines", line],
		["thin boxes", null],
	])("cells out of ruling %s, lines in a cell apart", async (_, draw) => {
		const page = `${frame([700, 660, 600], draw)}${text(60, 680, "序号")}${text(110, 680, "名称")}${text(60, 640, "1")}${text(110, 640, "第一行")}${text(110, 620, "第二行")}`;
		expect(await cells(page)).toEqual([
			[
				["序号", "名称", ""],
				["1", "第一行\n第二行", ""],
			],
		]);
	});

	test("a cell without a line inside it spans; a lone rule is no table", async () => {
		const page = `${line(50, 780, 500, 780)}${line(50, 700, 300, 700)}${line(50, 660, 300, 660)}${line(100, 620, 300, 620)}${line(50, 580, 300, 580)}${line(50, 580, 50, 700)}${line(300, 580, 300, 700)}${line(100, 580, 100, 660)}${text(60, 675, "标题")}${text(60, 630, "跨行")}${text(110, 640, "上")}${text(110, 600, "下")}`;
		const document = await readDocument(pdfOf([page]));
		expect(document.tables).toHaveLength(1);
		expect(
			document.tables[0]?.rows.map((row) => row.map((cell) => [cell.text, cell.column, cell.columnSpan, cell.rowSpan])),
		).toEqual([
			[["标题", 0, 2, 1]],
			[
				["跨行", 0, 1, 2],
				["上", 1, 1, 1],
			],
			[["下", 1, 1, 1]],
		]);
	});

	test("a table goes on over the page: the header repeated is dropped, a cut row joined", async () => {
		const header = text(60, 680, "序号") + text(110, 680, "名称");
		const first = frame([700, 660, 600]) + header + text(60, 640, "1") + text(110, 640, "前半");
		const second = frame([700, 660, 600, 560]) + header + text(110, 640, "后半") + text(60, 580, "2");
		expect(await cells(first, second)).toEqual([
			[
				["序号", "名称", ""],
				["1", "前半\n后半", ""],
				["2", "", ""],
			],
		]);
	});

	test("line ends of a narrow cell go where the words stand together elsewhere, and nowhere else", async () => {
		const body = text(50, 760, "责任单位：卫生健康事业中心、教育和体育局、妇联");
		const unitLines = ["卫生健康事业中", "心", "教育和体育局", "妇联"].map((each, i) =>
			text(104, 680 - i * 20, each, 12),
		);
		const names = ["县教育和体育局", "县妇联"].map((each, i) => text(204, 680 - i * 20, each, 12));
		const [row] = (await cells(body + frame([700, 600]) + unitLines.join("") + names.join("")))[0] ?? [];
		expect(row).toEqual(["", "卫生健康事业中心\n教育和体育局\n妇联", "县教育和体育局\n县妇联"]);
	});

	test("without ruling lines the text stays in its lines", async () => {
		const page = text(60, 680, "序号") + text(110, 680, "名称") + text(60, 660, "1") + text(110, 660, "行动");
		expect(await textOf([page])).toBe("序号      名称\n1         行动\n");
	});
});
