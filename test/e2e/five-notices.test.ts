import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { checkJson, layOut, mergeJson, noticeJson, scratchFolder } from "../support/cli";
import type { CheckJson, FindingJson, MergeJson, NoticeItemJson, NoticeJson } from "../support/contract-json";
import { convert, hasLibreOffice, hasOpenpyxl, python, SHARED } from "../support/tools";
import { wordDocument } from "../support/word-form";

// The five real notices through the whole chain: layout, filling by openpyxl, saving again by LibreOffice, check and
// merge; and each notice as .docx, .doc and .pdf made by LibreOffice.

const NOTICES = join(SHARED, "notices");
const names = existsSync(NOTICES)
	? readdirSync(NOTICES)
			.filter((name) => name.endsWith(".txt"))
			.map((name) => basename(name, ".txt"))
			.sort()
	: [];
const withNotices = names.length > 0 && hasOpenpyxl && hasLibreOffice ? describe : describe.skip;

/** Collectives get a workbook to pass on; nobody fills theirs in here. */
const COLLECTIVE = /^各/;
const folder = scratchFolder("five");
const notices = new Map<string, NoticeJson>();
const squeeze = (text: string | null) => text?.normalize("NFKC").replace(/\s/g, "") ?? null;

/** 下发 → 填报 by openpyxl → 收回 by LibreOffice. */
const path = (name: string, ...rest: string[]) => join(folder, name, ...rest);

interface Job {
	from: string;
	to: string;
	unit: string;
	fillDate: string;
	rows: Record<string, { progress: string; deadline: string }>;
}

const answering = (item: NoticeItemJson) => [...new Set([...item.units, ...(item.annexUnits ?? [])])];

/** The item's first unit reports each counted target at three quarters, the others as reached; other units tell of their own part. */
function answer(item: NoticeItemJson, unit: string, year: number): { progress: string; deadline: string } {
	const deadline = item.deadline ? `${year}年${Number(item.deadline.slice(5, 7))}月底` : `${year}年12月底`;
	const units = answering(item).filter((each) => !COLLECTIVE.test(each));
	if (unit !== units[0])
		return { progress: `${unit}派出工作组${3 + units.indexOf(unit)}批，协助做好“${item.name}”。`, deadline };
	const clear = new Set(counted(item));
	const clauses = item.targets.map((target) =>
		clear.has(target)
			? `累计完成${target.subject}${three(target.value)}${target.unit}`
			: `目前${squeeze(target.quote)}`,
	);
	const text = clauses.length > 0 ? clauses.join("；") : `${unit}按计划推进第${item.no}项工作，召开推进会${item.no}次`;
	return { progress: `${text}。`, deadline };
}

const three = (value: number) => Math.ceil(value * 0.75);

const isCount = ({ kind, value }: NoticeItemJson["targets"][number]) => kind === "count" && Number.isInteger(value);

/** Counts whose subject neither is nor holds another's in the item: the text that reports them is then clear. */
function counted(item: NoticeItemJson) {
	const counts = item.targets.filter(isCount);
	return counts.filter((each) =>
		counts.every(
			(other) => other === each || !(other.subject.includes(each.subject) || each.subject.includes(other.subject)),
		),
	);
}

/** 94名残疾儿童和孤独症儿童 and 21名残疾儿童 in one item: which of them a report means, its words alone do not say. */
function namesAlike({ items }: NoticeJson, no: number): boolean {
	const item = items.find((each) => each.no === no);
	return item !== undefined && item.targets.filter(isCount).length > counted(item).length;
}

withNotices("five real notices (openpyxl, LibreOffice)", () => {
	beforeAll(async () => {
		await Promise.all(
			names.map(async (name) => {
				const source = join(NOTICES, `${name}.txt`);
				const notice = await noticeJson(source);
				notices.set(name, notice);
				await layOut(source, "--period", `${notice.year}Q3`, "--all-units", "-o", path(name, "下发"));
			}),
		);
		const jobs = names.flatMap(jobsOf);
		writeFileSync(join(folder, "jobs.json"), JSON.stringify(jobs));
		await python<number>("fill.py", join(folder, "jobs.json"));
		await convert(
			jobs.map(({ to }) => to),
			"xlsx:Calc MS Excel 2007 XML",
			path("收回"),
		);
	}, 240_000);

	function jobsOf(name: string): Job[] {
		const { items, year } = notices.get(name)!;
		mkdirSync(path("填报"), { recursive: true });
		const units = [...new Set(items.flatMap(answering))].filter((unit) => !COLLECTIVE.test(unit));
		return units.map((unit) => ({
			from: path(name, "下发", `${unit}.xlsx`),
			to: path("填报", `${name}-${unit}.xlsx`),
			unit,
			fillDate: `${year}年9月28日`,
			rows: Object.fromEntries(
				items.filter((item) => answering(item).includes(unit)).map((item) => [item.no, answer(item, unit, year)]),
			),
		}));
	}

	describe.each(names)("%s", (name) => {
		let check: CheckJson;
		let merge: MergeJson;
		let sheets: Record<string, string[][]>;
		let jobs: Job[];
		const notice = () => notices.get(name)!;

		beforeAll(async () => {
			jobs = jobsOf(name);
			const merged = path(name, "汇总.xlsx");
			const returned = jobs.map(({ to }) => path("收回", basename(to)));
			[check, merge] = await Promise.all([checkJson(...returned), mergeJson(...returned, "-o", merged)]);
			[sheets] = (await python<[Record<string, string[][]>]>("cells.py", merged)) as [typeof sheets];
		}, 120_000);

		test("is read as the gold says", () => {
			const gold: NoticeJson = JSON.parse(readFileSync(join(SHARED, "gold", `${name}.json`), "utf8"));
			const { title, docNumber, issuer, year, issuedOn, cadence, contact, items } = notice();
			expect([title, docNumber, issuer].map(squeeze)).toEqual([gold.title, gold.docNumber, gold.issuer].map(squeeze));
			expect({ year, issuedOn, cadence, contact }).toEqual({
				year: gold.year,
				issuedOn: gold.issuedOn,
				cadence: gold.cadence,
				contact: gold.contact,
			});
			const shown = (item: NoticeItemJson) => ({
				no: item.no,
				name: squeeze(item.name),
				units: item.units.map(squeeze),
				annexUnits: item.annexUnits?.map(squeeze),
				deadline: item.deadline,
				clauseDeadlines: item.clauseDeadlines.map(({ quote, date }) => [squeeze(quote), date]),
			});
			expect(items.map(shown)).toEqual(gold.items.map(shown));
			const values = ({ no, targets }: NoticeItemJson) =>
				targets.map(({ value, max, unit, comparator, kind }) =>
					[no, value, max ?? "", squeeze(unit), comparator, kind].join(" "),
				);
			expect(items.flatMap(values).sort()).toEqual(gold.items.flatMap(values).sort());
		});

		test("check reads every form's words, unit and period", () => {
			expect(check.workbooks).toHaveLength(jobs.length);
			for (const job of jobs) {
				const result = check.workbooks.find(({ unit }) => unit === job.unit)!;
				expect(result).toMatchObject({ file: basename(job.to), period: `${notice().year}Q3` });
				expect(
					Object.fromEntries(
						result.items.map(({ no, progress, deadlineText }) => [no, { progress, deadline: deadlineText }]),
					),
				).toEqual(job.rows);
			}
		});

		test("nothing is found in forms that are well filled in", () => {
			const told = (findings: FindingJson[]) =>
				findings
					.filter(({ rule, item }) => !(rule.startsWith("target-") && item !== null && namesAlike(notice(), item)))
					.map(({ rule, unit, item, message }) => [rule, unit, item, message].join(" "));
			expect(told(check.workbooks.flatMap(({ findings }) => findings))).toEqual([]);
			expect(told(merge.findings)).toEqual([]);
		});

		test("merge takes all, tells every status and keeps every cell", () => {
			expect(merge.files.map(({ status }) => status)).toEqual(jobs.map(() => "merged"));
			const cells = jobs.flatMap(({ rows }) => Object.values(rows)).length * 2;
			expect(merge.totals).toMatchObject({
				files: jobs.length,
				merged: jobs.length,
				cellsRead: cells,
				cellsKept: cells,
			});
			for (const { unit, status, items } of merge.units) {
				expect(status).toBe(COLLECTIVE.test(unit) ? "collective" : "returned");
				if (status === "returned") expect(items.every((each) => each.status === "reported")).toBe(true);
			}
			const units = new Set(notice().items.flatMap(answering));
			expect(merge.units.map(({ unit }) => unit).sort()).toEqual([...units].sort());
		});

		test("figures of clear text are read", () => {
			const wrong: string[] = [];
			for (const item of notice().items) {
				const unit = answering(item).filter((each) => !COLLECTIVE.test(each))[0];
				for (const target of counted(item)) {
					const found = merge.targets.find(
						(each) => each.item === item.no && each.subject === target.subject && each.reportedBy === unit,
					);
					if (found?.achieved !== three(target.value))
						wrong.push(`${item.no} ${target.subject} ${three(target.value)}${target.unit}: ${found?.achieved}`);
				}
			}
			expect(wrong).toEqual([]);
		});

		test("汇总表 holds each item's units under one another, 原始填报 every cell", () => {
			const summary = sheets.汇总表!;
			const header = summary.findIndex((row) => row.some((word) => squeeze(word) === "实事名称"));
			const column = summary[header]!.findIndex((word) => squeeze(word)?.includes("进度"));
			for (const { no } of notice().items) {
				const at = summary.findIndex((row, index) => index > header && row[0] === String(no));
				const next = summary.findIndex((row, index) => index > at && row[0] !== "");
				const text = summary
					.slice(at, next < 0 ? undefined : next)
					.map((row) => row[column])
					.join("\n");
				for (const { unit, rows } of jobs) if (rows[no]) expect(text).toContain(`${unit}：${rows[no].progress}`);
			}
			for (const { unit, rows } of jobs)
				for (const { progress } of Object.values(rows))
					expect(sheets.原始填报!.some((row) => row.includes(unit) && row.includes(progress))).toBe(true);
		});
	});

	describe("as .docx, .doc and .pdf made by LibreOffice", () => {
		const FORMATS = { docx: "docx:MS Word 2007 XML", doc: "doc:MS Word 97", pdf: "pdf:writer_pdf_Export" };

		beforeAll(async () => {
			const sources = names.map((name) => join(NOTICES, `${name}.txt`));
			for (const format of Object.values(FORMATS))
				await convert(sources, format, join(folder, "converted"), "Text (encoded):UTF8,LF,,,");
			mkdirSync(join(folder, "tables"));
			const tables = names.map((name) => {
				const path = join(folder, "tables", `${name}.docx`);
				writeFileSync(path, withFormTable(readFileSync(join(NOTICES, `${name}.txt`), "utf8"), notices.get(name)!));
				return path;
			});
			for (const format of [FORMATS.doc, FORMATS.pdf]) await convert(tables, format, join(folder, "tables"));
		}, 120_000);

		test.each(names.flatMap((name) => Object.keys(FORMATS).map((format) => [name, format] as const)))(
			"%s.%s with the form as a table is read the same as the text",
			async (name, format) => {
				const reading = await noticeJson(join(folder, "tables", `${name}.${format}`));
				expect(facts(reading)).toEqual(facts(notices.get(name)!));
			},
			30_000,
		);

		test.each(names.flatMap((name) => Object.keys(FORMATS).map((format) => [name, format] as const)))(
			"%s.%s is read the same as the text",
			async (name, format) => {
				const reading = await noticeJson(join(folder, "converted", `${name}.${format}`));
				expect(facts(reading)).toEqual(facts(notices.get(name)!));
			},
			30_000,
		);
	});
});

/** The notice as a Word document whose annexed form is a table, as the originals have it. */
function withFormTable(text: string, { items }: NoticeJson): Uint8Array {
	const lines = text.split(/\r?\n/);
	const annex = lines.findLastIndex((line) => line.trim() === "附件");
	const header = lines.findIndex((line, index) => index > annex && line.trim().startsWith("序号"));
	const rows = items.map((item) => [
		String(item.no),
		item.annexName ?? item.name,
		(item.annexUnits ?? item.units).join("\n"),
		"",
		"",
	]);
	return wordDocument(lines.slice(0, header), [
		["序号", "实事名称", "责任单位", "本季度具体措施\n及任务进度情况", "完成时限"],
		...rows,
	]);
}

/** What a notice says, white space and the width of characters aside. */
function facts({ title, docNumber, issuer, year, issuedOn, cadence, contact, form, items }: NoticeJson) {
	return {
		heads: [title, docNumber, issuer].map(squeeze),
		year,
		issuedOn,
		cadence,
		contact,
		form: { title: squeeze(form.title), hasUnitLine: form.hasUnitLine, hasFillDate: form.hasFillDate },
		items: items.map((item) => ({
			no: item.no,
			name: squeeze(item.name),
			annexName: squeeze(item.annexName),
			units: item.units.map(squeeze),
			annexUnits: item.annexUnits?.map(squeeze),
			deadline: item.deadline,
			clauseDeadlines: item.clauseDeadlines.map(({ quote, date }) => [squeeze(quote), date]),
			targets: item.targets.map(({ quote, value, max, unit, comparator, kind }) => [
				squeeze(quote),
				value,
				max,
				squeeze(unit),
				comparator,
				kind,
			]),
		})),
	};
}
