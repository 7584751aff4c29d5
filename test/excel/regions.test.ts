import fc from "fast-check";
import { regionsOf } from "../../src/excel/regions";

test("a table of one look is few rectangles", () => {
	const grid = ["hhh", "abb", "abb", "a b"].map((row) => [...row].map((cell) => (cell === " " ? null : cell)));
	expect(regionsOf(grid, String).map(({ range, value }) => [value, ...Object.values(range)])).toEqual([
		["h", 0, 0, 0, 2],
		["a", 1, 0, 3, 0],
		["b", 1, 1, 2, 1],
		["b", 1, 2, 3, 2],
	]);
});

test("every cell lies in one rectangle of its own value, and blanks in none", () => {
	const cell = fc.constantFrom(null, "a", "b");
	fc.assert(
		fc.property(fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 }), (grid) => {
			const covered = grid.map((row) => row.map(() => [] as string[]));
			for (const { range, value } of regionsOf(grid, String))
				for (let row = range.top; row <= range.bottom; row++)
					for (let column = range.left; column <= range.right; column++) covered[row]![column]!.push(value);
			expect(covered).toEqual(grid.map((row) => row.map((value) => (value === null ? [] : [value]))));
		}),
		{ seed: 5, numRuns: 300 },
	);
});
