import { readWorkbook } from "../../../../src/files";
import { READ_XLSX } from "../../../support/hostile/xlsx";
import { refusal, textsOf } from "../../../support/read-cells";
import { workbookOf } from "../../../support/xlsx-builder";

test.each(READ_XLSX)("read with what is in it: %s", async (_, build, texts, merges = 0) => {
	const sheet = (await readWorkbook(build())).sheets[0];
	expect(textsOf(sheet)).toEqual(texts);
	expect(sheet?.merges).toHaveLength(merges);
});

test("limits can be drawn tighter", async () => {
	const rows = `<row r="1">${'<c t="str"><v>甲乙</v></c>'.repeat(10)}</row>`;
	for (const limit of [
		{ cells: 9 },
		{ characters: 19 },
		{ parts: 3 },
		{ sheets: 0 },
		{ fileBytes: 100 },
		{ unpackedBytes: 500 },
	])
		expect((await refusal(readWorkbook(workbookOf(rows), limit))).code).toBe("too-large");
});

test("names out of a file reach no prototype", async () => {
	await readWorkbook(workbookOf('<row r="1"><c r="__proto__" t="str"><v>constructor</v></c></row>'));
	expect(Object.keys(Object.prototype)).toEqual([]);
});
