import fc from "fast-check";
import { LIST_STYLES } from "../../../src/core/layout";
import { bareSheet, cellAddress, type WorkbookPlan } from "../../../src/core/model";
import { readWorkbook } from "../../../src/files/spreadsheets";
import { writeWorkbook } from "../../../src/files/write";
import { checkOoxml } from "../../support/ooxml-check";

function planOf(texts: string[]): WorkbookPlan {
	return {
		title: "文字",
		properties: { "shishi.unit": texts[0] ?? "" },
		sheets: [
			bareSheet({
				name: "表",
				columnWidths: [20],
				rows: texts.map((value) => ({ height: null, cells: [null, { value, style: LIST_STYLES.text }] })),
			}),
		],
	};
}

async function readBack(texts: string[]): Promise<string[]> {
	const { sheets } = await readWorkbook(await writeWorkbook(planOf(texts)));
	const found = new Map(sheets[0]?.cells.map(({ row, column, value }) => [cellAddress(row, column), value]));
	return texts.map((_, row) => {
		const value = found.get(cellAddress(row, 1));
		return value?.kind === "text" ? value.text : `not a text: ${value?.kind}`;
	});
}

test.each([
	["emoji and characters beyond the BMP", "👩‍👧 𠮷野 㐂 䶮"],
	["control characters", "a\u0001b\u001fc\u007f"],
	["a written escape", "_x0041_ _x005F_ _xZZZZ_ __x0041_"],
	["what looks like a formula", "=SUM(A1:A3)"],
	["a leading minus, plus and at", "-开展\n+新增\n@全体"],
	["line breaks of all kinds", "一\n二\r\n三\r四"],
	["white space at the ends", "  　前后　  "],
	["tabs and doubled spaces", "\t a  b \t"],
	["a spreadsheet error's name", "#N/A"],
	["markup", "<b>&amp;\"'</b> ]]> &#10;"],
	["numbers as text", "007"],
	["non-characters", "\uFFFE x \uFFFF"],
	["a cell full to the limit", "长".repeat(32_767)],
])("%s comes back to the letter", async (_, text) => {
	expect(await readBack([text])).toEqual([text]);
});

test("half a pair, which no reader can show, still leaves a sound file", async () => {
	expect(checkOoxml(await writeWorkbook(planOf(["\uD83D x", "y \uDE00"])))).toEqual([]);
});

test("any texts come back to the letter, in a sound file", async () => {
	const piece = fc.oneof(
		fc.string({ unit: "binary", maxLength: 12 }),
		fc.constantFrom("_x0041_", "=1", "\r\n", "　", "#REF!", "_x", "\u0000", "２０％"),
	);
	const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(""));
	await fc.assert(
		fc.asyncProperty(
			fc.array(
				text.filter((each) => each !== ""),
				{ minLength: 1, maxLength: 5 },
			),
			async (texts) => {
				expect(await readBack(texts)).toEqual(texts);
				expect(checkOoxml(await writeWorkbook(planOf(texts)))).toEqual([]);
			},
		),
		{ seed: 20240630, numRuns: 60 },
	);
}, 30_000);
