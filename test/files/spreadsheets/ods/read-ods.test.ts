import { readWorkbook } from "../../../../src/files";
import { cellAt, readTexts, refusal, textsOf } from "../../../support/read-cells";
import { type Parts, zipParts } from "../../../support/xlsx-builder";

/** An .ods with these tables; the prefixes are LibreOffice's. */
function ods(tables: string, parts: Parts = {}, styles = ""): Uint8Array {
	return zipParts({
		mimetype: "application/vnd.oasis.opendocument.spreadsheet",
		"content.xml": `<office:document-content><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
		...parts,
	});
}

const sheet = (rows: string, name = "表") => `<table:table table:name="${name}">${rows}</table:table>`;
const text = (words: string) => `<table:table-cell office:value-type="string">${words}</table:table-cell>`;
const row = (cells: string, repeats = "") => `<table:table-row ${repeats}>${cells}</table:table-row>`;

test("texts: paragraphs, blanks, tabs, notes left out", async () => {
	const cells = [
		"<text:p>一</text:p><text:p>二<text:line-break/>三</text:p>",
		'<text:p><text:s text:c="2"/>前<text:tab/>后 </text:p>',
		"<office:annotation><text:p>批注</text:p></office:annotation><text:p>实<text:span>事</text:span><text:a>项目</text:a></text:p>",
		"<text:p><text:ruby><text:ruby-base>办</text:ruby-base><text:ruby-text>ban</text:ruby-text></text:ruby>&amp;</text:p>",
		"<text:p>断\n    行</text:p>",
	];
	expect(await readTexts(ods(sheet(row(cells.map(text).join("")))))).toEqual({
		A1: "一\n二\n三",
		B1: "  前\t后 ",
		C1: "实事项目",
		D1: "办&",
		E1: "断 行",
	});
});

test("values: shown text, number, date, truth, error, formula", async () => {
	const cell = (attributes: string, shown: string) =>
		`<table:table-cell ${attributes}><text:p>${shown}</text:p></table:table-cell>`;
	const workbook = await readWorkbook(
		ods(
			sheet(
				row(
					cell('office:value-type="percentage" office:value="0.75"', "75%") +
						cell('office:value-type="date" office:date-value="2021-06-30"', "2021年6月30日") +
						cell('office:value-type="boolean" office:boolean-value="true"', "TRUE") +
						cell('office:value-type="string" office:string-value="" calcext:value-type="error"', "#DIV/0!") +
						cell('office:value-type="float" office:value="3" table:formula="of:=SUM([.A1:.B1])"', "3"),
				),
			),
		),
	);
	expect(workbook.sheets[0]?.cells.map(({ value, formula }) => [value, formula])).toEqual([
		[{ kind: "number", number: 0.75, text: "75%" }, undefined],
		[{ kind: "date", date: "2021-06-30", text: "2021年6月30日" }, undefined],
		[{ kind: "boolean", boolean: true, text: "TRUE" }, undefined],
		[{ kind: "error", text: "#DIV/0!" }, undefined],
		[{ kind: "number", number: 3, text: "3" }, "SUM([.A1:.B1])"],
	]);
});

test("repeated rows and cells, covered cells, spans", async () => {
	const rows =
		row(
			'<table:table-cell table:number-columns-repeated="3"/><table:table-cell table:number-columns-repeated="2" office:value-type="string"><text:p>甲</text:p></table:table-cell>',
			'table:number-rows-repeated="2"',
		) +
		row("<table:table-cell/>", 'table:number-rows-repeated="1000000"') +
		row(
			'<table:table-cell table:number-columns-spanned="2" table:number-rows-spanned="2" office:value-type="string"><text:p>乙</text:p></table:table-cell><table:covered-table-cell/>',
		);
	const workbook = await readWorkbook(ods(sheet(`<table:table-header-rows>${rows}</table:table-header-rows>`)));
	expect(textsOf(workbook.sheets[0])).toEqual({ D1: "甲", E1: "甲", D2: "甲", E2: "甲", A1000003: "乙" });
	expect(workbook.sheets[0]?.merges).toEqual([{ top: 1_000_002, left: 0, bottom: 1_000_003, right: 1 }]);
});

test("hidden sheets, properties, time of saving", async () => {
	const workbook = await readWorkbook(
		ods(
			`${sheet("", "一")}<table:table table:name="二" table:style-name="h"/>`,
			{
				"meta.xml":
					'<office:document-meta><office:meta><dc:date>2021-07-01T08:30:00.123456789</dc:date><meta:user-defined meta:name="shishi.unit">县妇联</meta:user-defined></office:meta></office:document-meta>',
			},
			'<style:style style:name="h" style:family="table"><style:table-properties table:display="false"/></style:style>',
		),
	);
	expect(workbook.sheets.map(({ name, state }) => [name, state])).toEqual([
		["一", "visible"],
		["二", "hidden"],
	]);
	expect(workbook.properties.get("shishi.unit")).toBe("县妇联");
	expect(workbook.modified).toBe("2021-07-01T08:30:00Z");
});

test.each([
	[
		"a cell repeated over the whole sheet",
		"too-large",
		ods(
			sheet(
				row(
					'<table:table-cell table:number-columns-repeated="16384" office:value-type="string"><text:p>x</text:p></table:table-cell>',
					'table:number-rows-repeated="1048576"',
				),
			),
		),
	],
	[
		"a million blanks a tag",
		"too-large",
		ods(sheet(row(text(`<text:p>${'<text:s text:c="1000000"/>'.repeat(10_000)}</text:p>`)))),
	],
	[
		"rows past the last",
		"damaged",
		ods(sheet(row("", 'table:number-rows-repeated="1048576"') + row(text("<text:p>x</text:p>")))),
	],
	[
		"encrypted",
		"encrypted",
		ods("", { "META-INF/manifest.xml": "<m:manifest><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>" }),
	],
	["a DTD", "forbidden", ods("", { "content.xml": "<!DOCTYPE a []><a/>" })],
	["no content", "damaged", zipParts({ mimetype: "application/vnd.oasis.opendocument.spreadsheet" })],
])("refused: %s", async (_, code, bytes) => {
	const before = performance.now();
	expect((await refusal(readWorkbook(bytes))).code).toBe(code);
	expect(performance.now() - before).toBeLessThan(18_000);
});

test("a date that is none stays text", async () => {
	const workbook = await readWorkbook(
		ods(
			sheet(
				row(
					'<table:table-cell office:value-type="date" office:date-value="年底"><text:p>年底</text:p></table:table-cell>',
				),
			),
		),
	);
	expect(cellAt(workbook, "A1")?.value).toEqual({ kind: "text", text: "年底" });
});
