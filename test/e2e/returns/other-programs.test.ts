import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder } from "../../support/cli";
import { fillWorkbook } from "../../support/fill";
import { answersOf, blankForm, foreignForm, lostTexts, mergeFiles, textsOf, type Unit } from "../../support/returns";
import { convert, hasLibreOffice, hasOpenpyxl, python } from "../../support/tools";
import { wordDocument } from "../../support/word-form";

// Forms changed and saved by other programs: openpyxl, and LibreOffice in every format that it has for them.

const UNIT: Unit = "县卫生健康局";
const ANSWERS = answersOf(UNIT);
const folder = scratchFolder("other-programs");
const source = join(folder, "form.xlsx");

beforeAll(async () => {
	writeFileSync(source, fillWorkbook(await blankForm(UNIT), { unit: UNIT, ...ANSWERS }));
});

/** What a person would see in it: the unit's form, whole. */
async function expectWhole(name: string, bytes: Uint8Array, more = 0): Promise<void> {
	const { json, bytes: merged } = await mergeFiles({ [name]: bytes });
	const cells = textsOf(ANSWERS).length + more;
	expect([name, json.files]).toMatchObject([name, [{ unit: UNIT, status: "merged", reason: null }]]);
	expect([name, json.units.find(({ unit }) => unit === UNIT)?.items.map(({ status }) => status)]).toEqual([
		name,
		["reported", "reported", "reported"],
	]);
	expect([name, json.totals]).toMatchObject([name, { cellsRead: cells, cellsKept: cells }]);
	expect([name, json.findings.filter(({ unit }) => unit === UNIT)]).toEqual([name, []]);
	expect([name, lostTexts(merged, textsOf(ANSWERS))]).toEqual([name, []]);
}

(hasOpenpyxl ? test : test.skip)(
	"openpyxl: saved again, rows and columns put in, hidden, moved, pasted, merged",
	async () => {
		const out = join(folder, "openpyxl");
		mkdirSync(out);
		const names = await python<string[]>("mutate.py", source, out);
		expect(names.length).toBeGreaterThan(15);
		for (const name of names)
			await expectWhole(name, readFileSync(join(out, `${name}.xlsx`)), name === "merged_downwards" ? 1 : 0);
	},
	60_000,
);

(hasLibreOffice ? test : test.skip)(
	"LibreOffice: saved again in each of its formats, Word files too",
	async () => {
		const table = (await foreignForm(UNIT)).rows;
		const header = table.findIndex((row) => row.includes("实事名称"));
		const word = join(folder, "form.docx");
		writeFileSync(
			word,
			wordDocument(
				["附件", "2025年为全县妇女儿童办实事工作进展情况报表", `单位：（盖章）${UNIT}　　　填报时间：2025年7月2日`],
				table.slice(header).map((row) => Array.from({ length: 5 }, (_, at) => String(row[at] ?? ""))),
				["填表人：王某　　　联系电话：0539-0000000"],
			),
		);
		const formats: [input: string, format: string][] = [
			[source, "xlsx"],
			[source, "xls:MS Excel 97"],
			[source, "ods"],
			[word, "docx"],
			[word, "doc:MS Word 97"],
		];
		for (const [at, [input, format]] of formats.entries()) {
			const out = join(folder, `office-${at}`);
			await convert([input], format, out);
			const name = readdirSync(out)[0]!;
			await expectWhole(name, readFileSync(join(out, name)));
		}
	},
	120_000,
);
