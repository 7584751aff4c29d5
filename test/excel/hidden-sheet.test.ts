import { inPieces } from "../../src/excel/hidden-sheet";

test("a long text is cut to what a cell holds, never through a character", () => {
	for (const text of ["", "短", "𠮷".repeat(20_000), `1${"𠮷".repeat(40_000)}`]) {
		const pieces = inPieces(text);
		expect(pieces.join("") === text).toBe(true);
		expect(pieces.every((piece) => piece.length <= 30_000 && !/\p{Surrogate}/u.test(piece))).toBe(true);
	}
});
