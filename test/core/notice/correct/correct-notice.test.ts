import { type Notice, type NoticeWarning, noticeSchema, parsePeriod } from "../../../../src/core/model";
import { type Correction, correctNotice, parseNotice, type StatedTarget } from "../../../../src/core/notice";
import { planReport } from "../../../../src/core/report";
import { makeNotice } from "../../../support/notices";

const warning = (code: NoticeWarning["code"], item: number | null): NoticeWarning => ({
	code,
	item,
	message: code,
	span: null,
});
const target = (quote: string, change: Partial<StatedTarget> = {}): StatedTarget => ({
	quote,
	subject: "讲座",
	value: 20,
	max: null,
	measure: "场",
	comparator: ">=",
	kind: "count",
	...change,
});

function notice(warnings: NoticeWarning[] = []): Notice {
	return {
		...makeNotice({
			items: [
				{ name: "健康守护行动", units: ["牵头:县卫健局", "县妇联"], targets: [["筛查18000人次", 18000, "人次"]] },
				{
					name: "学位扩容工程",
					annexName: "学位扩容项目",
					units: ["县教体局"],
					annexUnits: ["县教体局", "县发改局"],
				},
				{ name: "关爱行动", units: [] },
			],
		}),
		warnings,
	};
}

const COLUMNS: Notice["form"]["columns"] = [
	{ role: "no", header: "序号" },
	{ role: "name", header: "实事名称" },
	{ role: "progress", header: "进展情况" },
	{ role: "other", header: "备注" },
];

/** What the report shows of an item: name and units, as laid out. */
function laidOut(corrected: Notice, no: number): [name: unknown, units: unknown] {
	const sheet = planReport(corrected, parsePeriod("2024Q2")!).sheets[0]!;
	const row = sheet.rows.find(({ cells }) => String(cells[0]?.value) === String(no))!;
	return [row.cells[1]?.value, row.cells[2]?.value];
}

test("a corrected name reaches the report and its form's row", () => {
	const corrected = correctNotice(notice(), { kind: "item-name", item: 1, value: " 妇女健康行动 " });
	expect(corrected.items[0]).toMatchObject({
		name: { value: "妇女健康行动", span: null, basis: "stated" },
		annexName: "妇女健康行动",
	});
	expect(laidOut(corrected, 1)[0]).toBe("妇女健康行动");
});

test("units keep their place in the text, lose what the form said, and reach the report", () => {
	const before = notice([warning("annex-units-differ", 2), warning("item-without-units", 3)]);
	const units = [
		{ name: "县发改局", role: "lead" as const },
		{ name: "县教体局", role: "responsible" as const },
		{ name: "  ", role: "support" as const },
	];
	const corrected = correctNotice(before, { kind: "item-units", item: 2, units });
	expect(corrected.items[1]?.units).toEqual([
		{ name: "县发改局", role: "lead", span: null },
		{ name: "县教体局", role: "responsible", span: before.items[1]?.units[0]?.span },
	]);
	expect(laidOut(corrected, 2)[1]).toBe("县发改局\n县教体局");
	expect(corrected.warnings).toEqual([warning("item-without-units", 3)]);
});

test.each([
	["body", "学位扩容工程", ["县教体局"]],
	["form", "学位扩容项目", ["县教体局", "县发改局"]],
] as const)("body and form differ: the %s holds", (by, name, names) => {
	const before = notice([warning("annex-name-differs", 2), warning("annex-units-differ", 2)]);
	const settled = [
		{ kind: "name-settled", item: 2, by },
		{ kind: "units-settled", item: 2, by },
	].reduce((each, correction) => correctNotice(each, correction as Correction), before);
	expect(settled.items[1]).toMatchObject({ name: { value: name }, annexName: name, annexUnits: null });
	expect(settled.items[1]?.units.map((unit) => unit.name)).toEqual(names);
	expect(laidOut(settled, 2)).toEqual([name, names.join("\n")]);
	expect(settled.warnings).toEqual([]);
});

test("both sides' units: the body's first, parts kept", () => {
	const settled = correctNotice(notice(), { kind: "units-settled", item: 2, by: "both" });
	expect(settled.items[1]?.units.map(({ name }) => name)).toEqual(["县教体局", "县发改局"]);
});

test("an added target is found in the text, white space and width aside; else it has no place", () => {
	const text = "一、家庭教育。开展讲座\n２０ 场以上。\n责任单位：县妇联";
	const read = parseNotice({ text, tables: [] });
	const item = read.items[0]!;
	const added = correctNotice(read, { kind: "target-added", item: 1, target: target("讲座20场") });
	const { span } = added.items[0]!.targets.at(-1)!;
	expect(text.slice(span.start, span.end)).toBe("讲座\n２０ 场");
	const nowhere = correctNotice(read, { kind: "target-added", item: 1, target: target("展览3期") });
	expect(nowhere.items[0]!.targets.at(-1)!.span).toEqual({ start: item.span.start, end: item.span.start });
});

test("targets are changed and removed by their place", () => {
	const changed = correctNotice(notice([warning("item-without-targets", 1)]), {
		kind: "target-changed",
		item: 1,
		index: 0,
		target: target("筛查18000人次", { value: 20000, measure: "人次" }),
	});
	expect(changed.items[0]?.targets).toMatchObject([{ value: 20000, measure: "人次" }]);
	expect(changed.warnings).toEqual([]);
	expect(correctNotice(changed, { kind: "target-removed", item: 1, index: 0 }).items[0]?.targets).toEqual([]);
});

test("an item taken out: those behind move up, warnings with them, the form's row goes", () => {
	const before = notice([
		warning("item-without-units", 3),
		warning("annex-name-differs", 2),
		warning("year-missing", null),
	]);
	const corrected = correctNotice(before, { kind: "item-removed", item: 2 });
	expect(corrected.items.map(({ no, name }) => [no, name.value])).toEqual([
		[1, "健康守护行动"],
		[2, "关爱行动"],
	]);
	expect(corrected.form.rows.map(({ name }) => name)).toEqual(["健康守护行动", "关爱行动"]);
	expect(corrected.warnings).toEqual([warning("item-without-units", 2), warning("year-missing", null)]);
});

test("what is confirmed is no longer inferred", () => {
	const before = notice(
		["year-missing", "cadence-implied", "contact-missing", "title-missing"].map((code) =>
			warning(code as NoticeWarning["code"], null),
		),
	);
	const corrections: Correction[] = [
		{ kind: "year", value: 2025 },
		{ kind: "cadence", value: "half-yearly" },
		{ kind: "contact", field: "phone", value: "0539-1" },
		{ kind: "head", field: "title", value: "关于办实事的通知" },
		{ kind: "item-deadline", item: 1, date: "2025-09-30" },
		{ kind: "item-added", name: "新增一项" },
	];
	const corrected = corrections.reduce(correctNotice, before);
	expect(corrected).toMatchObject({
		year: { value: 2025, basis: "stated" },
		cadence: { value: "half-yearly", basis: "stated" },
		contact: { phone: { value: "0539-1" } },
		title: { value: "关于办实事的通知" },
		warnings: [],
	});
	expect(corrected.items[0]?.deadline).toEqual({ value: "2025-09-30", span: null, basis: "stated" });
	expect(corrected.items.at(-1)).toMatchObject({ no: 4, name: { value: "新增一项" } });
	// What it makes can be saved and read again.
	expect(noticeSchema.safeParse(corrected).error).toBeUndefined();
});

test("an item that is not there changes nothing", () => {
	const before = notice();
	expect(correctNotice(before, { kind: "item-name", item: 9, value: "无" })).toBe(before);
	expect(correctNotice(before, { kind: "item-removed", item: 9 })).toBe(before);
});

test("whatever the head holds can be put right, taken out and put in", () => {
	const corrections: Correction[] = [
		{ kind: "head", field: "docNumber", value: "云政办〔2024〕6号" },
		{ kind: "head", field: "issuer", value: " " },
		{ kind: "issued-on", date: "2024-03-11" },
		{ kind: "form", form: { title: "报表", columns: COLUMNS, hasUnitLine: false, hasFillDate: true } },
	];
	const corrected = corrections.reduce(correctNotice, notice([warning("annex-missing", null)]));
	expect(corrected).toMatchObject({
		docNumber: { value: "云政办〔2024〕6号", span: null, basis: "stated" },
		issuer: null,
		issuedOn: { value: "2024-03-11" },
		warnings: [],
	});
	expect(noticeSchema.safeParse(corrected).error).toBeUndefined();
	expect(correctNotice(corrected, { kind: "issued-on", date: null }).issuedOn).toBeNull();
	const [sheet] = planReport(corrected, parsePeriod("2024Q2")!).sheets;
	const texts = sheet!.rows.map(({ cells }) => cells.map((cell) => cell?.value ?? null));
	expect(texts).toContainEqual(expect.arrayContaining(["实事名称", "进展情况", "备注"]));
	expect(texts.flat().join()).not.toContain("盖章");
	expect(texts.flat().join()).toContain("填报时间");
});

test("an item is given another number: the others make room, in the warnings too", () => {
	const before = notice([warning("item-without-units", 3), warning("annex-name-differs", 2)]);
	const names = ({ items }: Notice) => items.map(({ no, name }) => `${no} ${name.value}`);
	const first = correctNotice(before, { kind: "item-moved", item: 3, to: 1 });
	expect(names(first)).toEqual(["1 关爱行动", "2 健康守护行动", "3 学位扩容工程"]);
	expect(first.warnings).toEqual([warning("item-without-units", 1), warning("annex-name-differs", 3)]);
	expect(laidOut(first, 3)).toEqual(["学位扩容项目", "县教体局\n县发改局"]);
	expect(names(correctNotice(first, { kind: "item-moved", item: 1, to: 99 }))).toEqual(names(before));
	expect(correctNotice(before, { kind: "item-moved", item: 2, to: 2 })).toBe(before);
});

test("an item's words are found in the text, and what was read from them with them", () => {
	const text = "一、家庭教育。\n开展讲座20场以上，6月底前完成10场。责任单位：县妇联";
	const read = parseNotice({ text, tables: [] });
	const narrowed = correctNotice(read, { kind: "item-prose", item: 1, value: "开展讲座20场以上" });
	const { span, targets } = narrowed.items[0]!;
	expect([narrowed.text, text.slice(span.start, span.end)]).toEqual([text, "开展讲座20场以上"]);
	expect(text.slice(targets[0]!.span.start, targets[0]!.span.end)).toBe(targets[0]!.quote);

	const added = correctNotice(correctNotice(read, { kind: "item-added", name: "新增一项" }), {
		kind: "item-prose",
		item: 2,
		value: "建设儿童之家3个。",
	});
	const words = added.items[1]!.span;
	expect(added.text.slice(words.start, words.end)).toBe("建设儿童之家3个。");
	expect(added.text.startsWith(text)).toBe(true);
	expect(added.id).toBe(read.id);
	const quoted = correctNotice(added, { kind: "target-added", item: 2, target: target("儿童之家3个") });
	const { start, end } = quoted.items[1]!.targets[0]!.span;
	expect(quoted.text.slice(start, end)).toBe("儿童之家3个");
});

test("parts of the work have days of their own, and the form's row its words", () => {
	const text = "一、家庭教育。\n6月底前完成讲座10场。责任单位：县妇联";
	const read = parseNotice({ text, tables: [] });
	const clauses = [
		{ quote: "6月底前", date: "2024-06-30" },
		{ quote: " ", date: "2024-07-01" },
	];
	const { clauseDeadlines } = correctNotice(read, { kind: "clause-deadlines", item: 1, clauses }).items[0]!;
	const at = text.indexOf("6月底前");
	expect(clauseDeadlines).toEqual([{ quote: "6月底前", span: { start: at, end: at + 4 }, date: "2024-06-30" }]);

	const worded = correctNotice(notice(), { kind: "row-deadline", item: 1, value: "2024年11月底" });
	const row = planReport(worded, parsePeriod("2024Q2")!).sheets[0]!.rows.find(({ cells }) => cells[0]?.value === 1);
	expect(row?.cells[4]?.value).toBe("2024年11月底");
	expect(correctNotice(worded, { kind: "row-deadline", item: 1, value: "" }).form).toEqual(notice().form);
});
