import { readWorkbook } from "../../../../src/files";
import { readTexts, refusal, textsOf } from "../../../support/read-cells";

const page = (table: string, head = "") => Buffer.from(`<html><head>${head}</head><body>${table}</body></html>`);

test("cells with spans, line breaks and entities; unclosed tags", async () => {
	const table = `<table border=1><tr><td colspan="5">办实事<br>工作进展情况报表</tr>
<tr><th rowspan=2>1<td>&ldquo;两癌&rdquo;&nbsp;筛查 &lt;5&gt;<td x:num="0.75">75%
<TR><TD><p>已完成</p><p>15000  人次</p></TD><td></td><td>2021.12</td></TR></table>`;
	const workbook = await readWorkbook(page(table));
	expect(textsOf(workbook.sheets[0])).toEqual({
		A1: "办实事\n工作进展情况报表",
		A2: "1",
		B2: "“两癌”\u00a0筛查 <5>",
		C2: "75%",
		B3: "已完成\n15000 人次",
		D3: "2021.12",
	});
	expect(workbook.sheets[0]?.merges).toEqual([
		{ top: 0, left: 0, bottom: 0, right: 4 },
		{ top: 1, left: 0, bottom: 2, right: 0 },
	]);
});

test("GBK, whatever the page says of itself", async () => {
	const gbk = (head: string) =>
		Buffer.concat([Buffer.from(`<html>${head}<table><tr><td>`), Buffer.from([0xb1, 0xed]), Buffer.from("</table>")]);
	for (const head of ["", '<meta charset="gb2312">', '<meta charset="utf-8">', '<meta charset="nonsense">'])
		expect(await readTexts(gbk(head))).toEqual({ A1: "表" });
	expect(await readTexts(page("<table><td>表</table>", '<meta charset="gb2312">'))).toEqual({ A1: "表" });
});

test("sheet names, several tables, tables in tables, scripts and comments", async () => {
	const head = "<style>td{}</style><xml><x:Name>报表</x:Name></xml><!-- <table><tr><td>不</table> -->";
	const workbook = await readWorkbook(
		page(
			"<table><tr><td>外<table><tr><td>内</td></tr></table></td></tr></table><script>'<td>'</script><table><tr><td>乙</table>",
			head,
		),
	);
	expect(workbook.sheets.map((sheet) => [sheet.name, textsOf(sheet)])).toEqual([
		["报表", { A1: "内" }],
		["表格2", { A1: "外" }],
		["表格3", { A1: "乙" }],
	]);
});

test("a page without a table is a page", async () => {
	expect((await refusal(readWorkbook(page("<p>登录</p>")))).message).toContain("网页");
});

test.each([
	["spans", '<tr><td colspan="99999" rowspan="99999">'],
	["open tags", "<td"],
	["comments", "<!--"],
	["quotes", '<td x="'],
	["blanks", `<td>${" ".repeat(1000)}`],
	["line breaks", `<td>${" <br>".repeat(200)}`],
	["styles", "<style>"],
	["spans that never close", "<td colspan=  "],
	["rows", "<tr>"],
])("hostile %s take no time", async (_, piece) => {
	const bytes = page(`<table>${piece.repeat(Math.ceil((4 << 20) / piece.length))}`);
	const before = process.cpuUsage();
	await readWorkbook(bytes).catch((error) => expect(error.name).toBe("UnreadableFile"));
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1000).toBeLessThan(12_000);
});
