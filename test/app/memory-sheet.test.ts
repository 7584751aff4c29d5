import { memoryFromTexts, memoryTexts } from "../../src/app";

test("a long text is cut to what a cell holds, never through a character, and comes back whole", () => {
	for (const json of ["", "短", "𠮷".repeat(20_000), `1${"𠮷".repeat(40_000)}`]) {
		const texts = memoryTexts({ savedAt: "2024-06-28T01:02:03.000Z", json });
		expect(memoryFromTexts(texts)).toEqual({ savedAt: "2024-06-28T01:02:03.000Z", json });
		expect(texts.every((text) => text.length <= 30_000 && !/\p{Surrogate}/u.test(text))).toBe(true);
	}
});
