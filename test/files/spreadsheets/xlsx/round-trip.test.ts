import fc from "fast-check";
import { readTexts } from "../../../support/read-cells";
import { sheetXml, stringsXml, workbookParts, zipParts } from "../../../support/xlsx-builder";

/** A text as Excel stores it: what XML cannot hold, and what would look like it, as `_xHHHH_`. */
function stored(text: string): string {
	const hex = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
	return text
		.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
		.replace(/[\p{Cc}\ufffe\uffff]/gu, (character) =>
			character === "\t" || character === "\n" ? character : hex(character),
		)
		.replaceAll("&", "&amp;")
		.replaceAll("<", "&lt;");
}

const text = fc
	.array(
		fc.oneof(
			fc.string({ unit: "binary" }),
			fc.constantFrom("_x0041_", "_x005F_", "_", "x", "\r\n", "\0", "😀", "为妇女儿童办实事", " "),
		),
		{ maxLength: 8 },
	)
	.map((pieces) => pieces.join(""));

test("any text comes back to the letter, shared, inline or in runs", async () => {
	await fc.assert(
		fc.asyncProperty(
			fc.array(text, { minLength: 1, maxLength: 20 }),
			fc.constantFrom<0 | 6>(0, 6),
			async (texts, level) => {
				const cells = texts.map((each, i) => {
					const half = stored(each.slice(0, splitPlace(each)));
					const rest = stored(each.slice(splitPlace(each)));
					const whole = [
						`<c t="s"><v>${i}</v></c>`,
						`<c t="inlineStr"><is><t>${stored(each)}</t></is></c>`,
						`<c t="inlineStr"><is><r><t>${half}</t></r><r><t>${rest}</t></r></is></c>`,
					];
					return `<row>${whole.join("")}</row>`;
				});
				const strings = stringsXml(
					texts.map((each) => `<si><t xml:space="preserve">${stored(each)}</t></si>`).join(""),
				);
				const read = await readTexts(
					zipParts(workbookParts(sheetXml(cells.join("")), { "xl/sharedStrings.xml": strings }), level),
				);
				const expected = texts.flatMap((each, i) =>
					each === "" ? [] : ["A", "B", "C"].map((column) => [`${column}${i + 1}`, each]),
				);
				expect(read).toEqual(Object.fromEntries(expected));
			},
		),
		{ seed: 20210630, numRuns: 150 },
	);
});

/** A place that parts neither a pair of surrogates nor what looks like an escape. */
function splitPlace(text: string): number {
	const place = text.length >> 1;
	const joins =
		/[\ud800-\udbff]$/.test(text.slice(0, place)) || text.slice(Math.max(0, place - 7), place + 7).includes("_");
	return joins ? 0 : place;
}
