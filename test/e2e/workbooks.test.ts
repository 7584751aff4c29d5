import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import honest from "../fixtures/returns/honest.json";
import { layOut, mergeJson, SAMPLE_NOTICE, scratchFolder } from "../support/cli";
import type { MergeJson } from "../support/contract-json";
import { type Fillings, fillWorkbook } from "../support/fill";
import { convert, hasLibreOffice, hasOpenpyxl, python } from "../support/tools";

// What the workbooks hold, as openpyxl sees them: the official form to be filled in, and the merged workbook.

interface SheetView {
	name: string;
	state: string;
	cells: Record<string, string | number>;
	types: Record<string, string>;
	fonts: Record<string, [name: string, size: number]>;
	unlocked: string[];
	wrapped: string[];
	bordered: string[];
	merges: string[];
	protection: {
		on: boolean;
		password: string | null;
		hash: string | null;
		formatRows: boolean;
		formatColumns: boolean;
	};
	prompts: { range: string; title: string; text: string; shown: boolean }[];
	formats: { range: string; type: string; formula: string[] }[];
	print: {
		area: string;
		titleRows: string | null;
		orientation: string;
		paper: number | string;
		fitToPage: boolean;
		fitToWidth: number;
		fitToHeight: number;
		footer: (string | null)[];
	};
	freeze: string | null;
	widths: Record<string, number>;
	heights: Record<string, number>;
}

interface WorkbookView {
	title: string;
	custom: Record<string, string>;
	sheets: SheetView[];
}

const withOpenpyxl = hasOpenpyxl ? describe : describe.skip;
const withLibreOffice = hasOpenpyxl && hasLibreOffice ? describe : describe.skip;

const folder = scratchFolder("workbooks");
const PATHS = {
	unit: join(folder, "县妇联.xlsx"),
	whole: join(folder, "whole.xlsx"),
	collective: join(folder, "collective.xlsx"),
	merged: join(folder, "merged.xlsx"),
	long: join(folder, "long.xlsx"),
};
const PROGRESS = "本季度具体措施及任务进度情况";
const views = new Map<keyof typeof PATHS, WorkbookView>();
let merge: MergeJson;

const LONG = {
	县人力资源社会保障局: numbered("举办招聘会", 16_000),
	县妇联: numbered("开展技能培训", 24_000),
};

/** Prose of this many characters in which every sentence is another. */
function numbered(words: string, length: number): string {
	let text = "";
	for (let n = 1; text.length < length; n++) text += `${words}，第${n}次活动在${n % 12}号村顺利完成。`;
	return text.slice(0, length);
}

beforeAll(async () => {
	const lay = (...args: string[]) => layOut(SAMPLE_NOTICE, "--period", "2025Q2", ...args);
	await Promise.all([
		lay("--all-units", "-o", join(folder, "blank")),
		lay("-o", PATHS.whole),
		lay("--unit", "县妇联", "-o", PATHS.unit),
		lay("--unit", "各镇、街道", "-o", PATHS.collective),
	]);
	const fillAll = (into: string, fillings: Fillings, file = (unit: string) => unit) => {
		mkdirSync(join(folder, into), { recursive: true });
		for (const [unit, filling] of Object.entries(fillings))
			writeFileSync(
				join(folder, into, `${file(unit)}.xlsx`),
				fillWorkbook(readFileSync(join(folder, "blank", `${unit}.xlsx`)), filling),
			);
	};
	const tricky: Fillings = structuredClone(honest);
	tricky.县总工会!.rows["8"] = { progress: "=1+1，已建成“妈妈小屋”5处 & <完>", deadline: "-12月底" };
	tricky.县残联!.rows["5"]!.progress = "@残联：累计为52名残疾儿童康复\t训练；培训班3期，每人1.6万元 ";
	tricky.团县委!.rows["9"]!.progress = "+结对困境儿童52名\n第二行\n\n第四行𠮷";
	fillAll("filled", tricky);
	fillAll(
		"filled",
		{ 县司法局: { fillDate: "2025年6月28日", rows: { "10": { progress: "旧稿：宣传9场。" } } } },
		() => "旧",
	);
	fillAll("long", {
		县人力资源社会保障局: { rows: { "6": { progress: LONG.县人力资源社会保障局 } } },
		县妇联: { rows: { "6": { progress: LONG.县妇联 } } },
	});
	const [first] = await Promise.all([
		mergeJson(join(folder, "filled"), "-o", PATHS.merged),
		mergeJson(join(folder, "long"), "-o", PATHS.long).then((output) => {
			expect(output.totals).toMatchObject({ merged: 2, cellsRead: 2, cellsKept: 2 });
		}),
	]);
	merge = first;
	if (!hasOpenpyxl) return;
	const seen = await python<WorkbookView[]>("describe.py", ...Object.values(PATHS));
	Object.keys(PATHS).forEach((key, index) => {
		views.set(key as keyof typeof PATHS, seen[index]!);
	});
}, 120_000);

const sheet = (key: keyof typeof PATHS, name: string): SheetView => {
	const found = views.get(key)?.sheets.find((each) => each.name === name);
	if (!found) throw new Error(`no sheet ${name} in ${key}`);
	return found;
};
const rowOf = (address: string) => Number(/\d+$/.exec(address)?.[0]);
const columnOf = (address: string) => /^[A-Z]+/.exec(address)?.[0] ?? "";
const find = ({ cells }: SheetView, text: string) => {
	const found = Object.entries(cells).find(([, value]) => value === text)?.[0];
	if (!found) throw new Error(`no cell “${text}”`);
	return found;
};
const inRange = (range: string, address: string) =>
	range.split(" ").some((each) => {
		const [from, to = from] = each.replaceAll("$", "").split(":") as [string, string?];
		const column = columnOf(address);
		return (
			column >= columnOf(from) && column <= columnOf(to) && rowOf(address) >= rowOf(from) && rowOf(address) <= rowOf(to)
		);
	});

withOpenpyxl("a workbook to be filled in (openpyxl)", () => {
	const form = () => sheet("unit", "进展情况报表");
	const headerRow = () => rowOf(find(form(), "实事名称"));
	/** Rows of 县妇联's items 1, 6, 7, 10. */
	const itemRows = () => [1, 2, 3, 4].map((n) => headerRow() + n);

	test("has the form, the instructions and a very hidden sheet, in this order", () => {
		expect(views.get("unit")?.sheets.map(({ name, state }) => [name, state])).toEqual([
			["进展情况报表", "visible"],
			["填报说明", "visible"],
			[expect.any(String), "veryHidden"],
		]);
	});

	test("carries its notice, period, unit and check code in the document properties too", () => {
		const { title, custom } = views.get("unit")!;
		expect(title).toContain("2025年为全县妇女儿童办实事工作进展情况报表");
		expect(Object.values(custom)).toEqual(expect.arrayContaining(["2025Q2", "县妇联"]));
	});

	test("shows the notice's title, five columns in its words and order, and the unit's items", () => {
		const { cells } = form();
		expect(cells.A1).toBe("2025年为全县妇女儿童办实事工作进展情况报表");
		expect("ABCDE".split("").map((column) => cells[column + headerRow()])).toEqual([
			"序号",
			"实事名称",
			"责任单位",
			PROGRESS,
			"完成时限",
		]);
		expect(itemRows().map((row) => ["A", "B", "C", "D", "E"].map((column) => cells[column + row] ?? null))).toEqual([
			[1, "实施适龄妇女健康守护行动", "县卫生健康局\n县妇联", null, null],
			[6, "实施巾帼就业赋能行动", "县人力资源社会保障局\n县妇联", null, null],
			[7, "实施家庭教育进万家行动", "县妇联\n县教育和体育局\n各镇、街道", null, null],
			[10, "实施妇女儿童维权服务行动", "县司法局\n县妇联", null, null],
		]);
	});

	test("says 单位 already; a collective's and the whole report's are left to fill in", () => {
		expect(Object.values(form().cells)).toContain("县妇联");
		for (const key of ["whole", "collective"] as const) {
			const other = sheet(key, "进展情况报表");
			const label = Object.entries(other.cells).find(([, text]) => String(text).startsWith("单位"))![0];
			const row = rowOf(label);
			const values = Object.entries(other.cells).filter(
				([address]) => rowOf(address) === row && columnOf(address) <= "E" && address !== label,
			);
			expect(values.filter(([, text]) => !String(text).includes("填报时间"))).toEqual([]);
		}
	});

	test("leaves exactly 单位, 填报时间, 进度 and 完成时限 unlocked", () => {
		const cells = form().unlocked;
		const above = cells.filter((address) => rowOf(address) < headerRow());
		expect(above).toHaveLength(2);
		expect(cells.filter((address) => rowOf(address) > headerRow()).sort()).toEqual(
			itemRows()
				.flatMap((row) => [`D${row}`, `E${row}`])
				.sort(),
		);
	});

	test("is protected without a password; rows and columns may be formatted", () => {
		expect(form().protection).toEqual({
			on: true,
			password: null,
			hash: null,
			formatRows: true,
			formatColumns: true,
		});
	});

	test("merges no cells in what is filled in", () => {
		for (const range of form().merges)
			for (const address of form().unlocked) expect(inRange(range, address)).toBe(false);
	});

	test("prompts on each 进度 cell with its item's targets, within Excel's limit", () => {
		const { prompts } = form();
		const expected = ["18000人次", "1200人次", "100场", "30场"];
		itemRows().forEach((row, index) => {
			const prompt = prompts.find(({ range }) => inRange(range, `D${row}`));
			expect(prompt?.text).toContain(expected[index]);
			expect(prompt?.shown).toBe(true);
		});
		for (const { title, text } of [...prompts, ...sheet("whole", "进展情况报表").prompts]) {
			expect(text.length).toBeLessThanOrEqual(255);
			expect((title ?? "").length).toBeLessThanOrEqual(32);
		}
	});

	test("reminds of the targets beside the print area", () => {
		const { cells, print } = form();
		for (const [index, target] of ["18000人次", "1200人次", "60户", "95%"].entries()) {
			const beside = Object.entries(cells).filter(
				([address, text]) => rowOf(address) === itemRows()[index] && String(text).includes(target),
			);
			expect(beside).toHaveLength(1);
			expect(inRange(print.area.replace(/^.*!/, ""), beside[0]![0])).toBe(false);
		}
		expect(Object.values(cells).some((text) => String(text).startsWith("目标"))).toBe(true);
	});

	test("makes every blank that is to be filled in stand out", () => {
		for (const address of form().unlocked)
			expect(
				form().formats.some(
					({ range, type, formula }) => inRange(range, address) && /blank|LEN|""/i.test(type + formula),
				),
			).toBe(true);
	});

	test("prints on A4, one page wide, header repeated, with page number and check code", () => {
		const { print, freeze } = form();
		const code = Object.values(views.get("unit")!.custom).find((value) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(value));
		expect(code).toBeDefined();
		expect(print).toMatchObject({ fitToPage: true, fitToWidth: 1, fitToHeight: 0 });
		expect(String(print.paper)).toBe("9");
		expect(print.area.replaceAll("$", "")).toMatch(new RegExp(`A1:E${itemRows().at(-1)}$`));
		expect(print.titleRows).toMatch(new RegExp(`\\$?${headerRow()}$`));
		expect(print.footer.join()).toMatch(/&\[?P/);
		expect(print.footer.join()).toContain(code);
		expect(freeze).toBe(`A${headerRow() + 1}`);
		expect(Object.values(form().cells).some((text) => String(text).includes(code!))).toBe(true);
	});

	test("is set in the typefaces of official papers, bordered and wrapped", () => {
		const { fonts, bordered, wrapped, widths, heights } = form();
		expect(fonts.A1?.[0]).toBe("方正小标宋简体");
		expect(fonts[`A${headerRow()}`]?.[0]).toBe("黑体");
		expect(fonts[`B${itemRows()[0]}`]?.[0]).toBe("仿宋_GB2312");
		for (const row of itemRows())
			for (const column of "ABCDE") {
				expect(bordered).toContain(column + row);
				if (column !== "A") expect(wrapped).toContain(column + row);
			}
		expect(widths.D).toBeGreaterThan(widths.E!);
		for (const row of itemRows()) expect(heights[row]).toBeGreaterThanOrEqual(36);
		expect(Math.max(...Object.values(heights))).toBeLessThanOrEqual(409);
	});

	test("explains itself: what to fill in, targets, checks, when and to whom", () => {
		const text = Object.values(sheet("unit", "填报说明").cells).join("\n");
		for (const word of [
			"县妇联",
			"填报时间",
			"完成时限",
			"18000人次",
			"60户",
			"6021338",
			"yunling_fegw@example.org.cn",
		])
			expect(text).toContain(word);
		expect(text).toContain("每季度末");
		expect(sheet("unit", "填报说明").unlocked).toEqual([]);
	});

	test("holds every item in the whole report", () => {
		const whole = sheet("whole", "进展情况报表");
		const header = rowOf(find(whole, "实事名称"));
		expect(Array.from({ length: 10 }, (_, index) => whole.cells[`A${header + 1 + index}`])).toEqual([
			1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
		]);
	});
});

withOpenpyxl("the merged workbook (openpyxl)", () => {
	const rowsOf = (name: string) => {
		const rows = new Map<number, Map<string, string | number>>();
		for (const [address, value] of Object.entries(sheet("merged", name).cells)) {
			const row = rows.get(rowOf(address)) ?? new Map<string, string | number>();
			rows.set(rowOf(address), row.set(columnOf(address), value));
		}
		return [...rows.values()].map((row) => [...row.values()].map(String));
	};
	const rowWith = (name: string, ...words: string[]) =>
		rowsOf(name).find((row) => words.every((word) => row.some((text) => text.includes(word))));

	test("has the six sheets that people look at", () => {
		const names = ["汇总表", "报送情况", "目标进度", "核对问题", "原始填报", "被替代的报表"];
		const visible = views
			.get("merged")!
			.sheets.filter(({ name, state }) => state === "visible" && names.includes(name));
		expect(visible.map(({ name }) => name)).toEqual(names);
	});

	test("汇总表 is the official form", () => {
		const summary = sheet("merged", "汇总表");
		const header = rowOf(find(summary, "实事名称"));
		expect("ABCDE".split("").map((column) => summary.cells[column + header])).toEqual([
			"序号",
			"实事名称",
			"责任单位",
			PROGRESS,
			"完成时限",
		]);
		expect(summary.cells.A1).toBe("2025年为全县妇女儿童办实事工作进展情况报表");
		expect(summary.print).toMatchObject({ fitToPage: true, fitToWidth: 1 });
		expect(summary.print.titleRows).not.toBeNull();
		expect(summary.fonts.A1?.[0]).toBe("方正小标宋简体");
	});

	test("报送情况 has each unit and each item", () => {
		for (const { unit } of merge.units) expect(rowWith("报送情况", unit)).toBeDefined();
		expect(rowWith("报送情况", "县妇联", "已报")).toBeDefined();
	});

	test("目标进度 has target, unit, achieved, share with a data bar, and status", () => {
		const row = rowWith("目标进度", "筛查18000人次", "县卫生健康局");
		expect(row).toEqual(expect.arrayContaining(["11260", "人次"]));
		expect(row?.some((text) => Math.abs(Number(text) - 11260 / 18000) < 1e-9)).toBe(true);
		expect(sheet("merged", "目标进度").formats.map(({ type }) => type)).toContain("dataBar");
	});

	test("核对问题 has each finding with its place and what to do", () => {
		for (const { file, unit, message } of merge.findings)
			expect(rowWith("核对问题", message, ...[file, unit].flatMap((word) => word ?? []))).toBeDefined();
		expect(merge.findings.map(({ rule }) => rule)).toContain("duplicate-return");
	});

	test("原始填报 has every filled cell word for word, with unit, file and cell", () => {
		const rows = rowsOf("原始填报");
		expect(rows.find((row) => row.includes("=1+1，已建成“妈妈小屋”5处 & <完>"))).toEqual(
			expect.arrayContaining(["县总工会", "县总工会.xlsx", expect.stringMatching(/^D\d+$/)]),
		);
		for (const [unit, { rows: filled }] of Object.entries(honest as Fillings)) {
			if (["县总工会", "县残联", "团县委"].includes(unit)) continue;
			for (const { progress, deadline } of Object.values(filled))
				for (const text of [progress!, deadline!])
					expect(rows.some((row) => row.includes(text) && row.includes(unit))).toBe(true);
		}
		const texts = Object.values(sheet("merged", "原始填报").cells);
		expect(texts).toContain("@残联：累计为52名残疾儿童康复\t训练；培训班3期，每人1.6万元 ");
		expect(texts).toContain("+结对困境儿童52名\n第二行\n\n第四行𠮷");
		expect(texts).toContain("-12月底");
	});

	test("被替代的报表 keeps the superseded form's text", () => {
		expect(rowWith("被替代的报表", "旧稿：宣传9场。")).toEqual(expect.arrayContaining(["旧.xlsx"]));
	});

	test("text that begins with = + - @ stays text everywhere", () => {
		for (const { types } of views.get("merged")!.sheets) expect(Object.values(types)).not.toContain("f");
		expect(merge.totals.cellsKept).toBe(merge.totals.cellsRead);
	});

	test("40,000 characters on one item run over continuation rows and lose nothing", () => {
		const summary = sheet("long", "汇总表");
		const header = rowOf(find(summary, "实事名称"));
		const progress = Object.entries(summary.cells)
			.filter(([address]) => columnOf(address) === "D" && rowOf(address) > header)
			.map(([, text]) => String(text));
		expect(progress.length).toBeGreaterThan(2);
		for (const text of progress) expect(text.length).toBeLessThanOrEqual(32_767);
		const together = progress.join("").replaceAll("\n", "");
		for (const text of Object.values(LONG)) expect(together).toContain(text);
		for (const range of summary.merges) expect(inRange(range, `D${header + 6}`)).toBe(false);
		const originals = Object.values(sheet("long", "原始填报").cells);
		for (const text of Object.values(LONG)) expect(originals).toContain(text);
		for (const height of Object.values(summary.heights)) expect(height).toBeLessThanOrEqual(409);
	});
});

withLibreOffice("opened and saved again by LibreOffice", () => {
	test("no workbook loses a word, a sheet or its stamp", async () => {
		const paths = Object.values(PATHS);
		const saved = join(folder, "saved");
		await convert(paths, "xlsx:Calc MS Excel 2007 XML", saved);
		const again = await python<WorkbookView[]>(
			"describe.py",
			...paths.map((path) => join(saved, path.slice(folder.length + 1))),
		);
		Object.keys(PATHS).forEach((key, index) => {
			const before = views.get(key as keyof typeof PATHS)!;
			const after = again[index]!;
			expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
			before.sheets.forEach(({ cells }, at) => {
				const kept = Object.fromEntries(Object.entries(cells).filter(([, value]) => value !== ""));
				expect(after.sheets[at]?.cells).toEqual(kept);
			});
			expect(after.custom).toMatchObject(before.custom);
		});
	}, 60_000);
});
