import { memoryXml, parseMemoryXml } from "../../src/excel/memory-xml";
import { startExcel } from "../support/excel-host";

/** Characters that XML, cells or their limits could spoil; pieces of it end in the middle of 𠮷. */
const JSON_TEXT = JSON.stringify({ odd: '<a & &amp; "b">\'=1\u0001\ufffe\u2028', long: `1${"𠮷".repeat(20_000)}` });

/** Compared as a whole: a difference in so long a text says nothing more by being shown. */
function isSame(loaded: string | null): boolean {
	return JSON.stringify(JSON.parse(loaded ?? "null")) === JSON_TEXT;
}

test.each([{ losesXmlPartsOnReopen: true }, { losesHiddenSheetsOnReopen: true }, {}])(
	"with %j memory outlives saving and opening again",
	async (faults) => {
		const { excel, host } = startExcel(faults);
		await host.saveMemory(JSON_TEXT);
		excel.reopen();
		expect(isSame(await host.loadMemory())).toBe(true);
	},
);

test("with both copies lost there is none, and that is no failure", async () => {
	const { excel, host } = startExcel({ losesXmlPartsOnReopen: true, losesHiddenSheetsOnReopen: true });
	await host.saveMemory(JSON_TEXT);
	excel.reopen();
	expect(await host.loadMemory()).toBeNull();
});

test("there is one part and one very hidden sheet, however often it is saved", async () => {
	const { excel, host } = startExcel();
	for (const n of [1, 2, 3]) await host.saveMemory(`{"n":${n}}`);
	expect(excel.model.workbook.xmlParts).toHaveLength(1);
	expect(excel.model.workbook.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
		["Sheet1", "Visible"],
		["_shishi_memory", "VeryHidden"],
	]);
	excel.model.workbook.xmlParts = [];
	expect(await host.loadMemory()).toBe('{"n":3}');
});

test("the younger copy counts, and a damaged one not at all", async () => {
	const { excel, host } = startExcel();
	await host.saveMemory('{"n":1}');
	const [part] = excel.model.workbook.xmlParts;
	if (part) part.xml = memoryXml({ savedAt: "2999-01-01T00:00:00.000Z", json: '{"n":2}' });
	expect(await host.loadMemory()).toBe('{"n":2}');
	if (part) part.xml = memoryXml({ savedAt: "2999-01-01T00:00:00.000Z", json: '{"n":' });
	expect(await host.loadMemory()).toBe('{"n":1}');
});

test.each([
	["structure protected", { structureProtected: true, xmlPartsThrow: false }],
	["XML parts failing", { structureProtected: false, xmlPartsThrow: true }],
])("%s: one copy is enough", async (_, { structureProtected, xmlPartsThrow }) => {
	const { excel, host } = startExcel({ xmlPartsThrow });
	excel.model.workbook.structureProtected = structureProtected;
	await host.saveMemory(JSON_TEXT);
	expect(isSame(await host.loadMemory())).toBe(true);
});

test("none is a failure with a sentence", async () => {
	const { excel, host } = startExcel({ xmlPartsThrow: true });
	excel.model.workbook.structureProtected = true;
	await expect(host.saveMemory(JSON_TEXT)).rejects.toMatchObject({ name: "HostFailure" });
});

test("the part is found in other writers' spelling too", () => {
	const copy = { savedAt: "2026-11-22T01:00:00.000Z", json: '{"a":"<&>\\u0001"}' };
	expect(parseMemoryXml(memoryXml(copy))).toEqual(copy);
	expect(
		parseMemoryXml(
			'<?xml version="1.0"?><s:memory xmlns:s="urn:shishi:memory:1" savedAt=\'x\'>{&#34;a&#x22;}</s:memory>',
		),
	).toEqual({ savedAt: "x", json: '{"a"}' });
	expect(parseMemoryXml("<other/>")).toBeNull();
});
