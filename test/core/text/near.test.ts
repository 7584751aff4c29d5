import fc from "fast-check";
import { distance } from "fastest-levenshtein";
import { isWithin } from "../../../src/core/text";

const TEXT = fc.string({ unit: fc.constantFrom(..."甲乙1"), maxLength: 40 });

test("says what the distance says, for any number of changes", () => {
	fc.assert(
		fc.property(TEXT, TEXT, fc.nat(45), (a, b, most) => {
			expect(isWithin(a, b, most, { steps: 0 })).toBe(distance(a, b) <= most);
		}),
		{ seed: 7, numRuns: 3000 },
	);
});

test("takes the more effort the more may be changed, and little where texts are alike", () => {
	const stepsOf = (a: string, b: string, most: number) => {
		const effort = { steps: 0 };
		isWithin(a, b, most, effort);
		return -effort.steps;
	};
	const text = Array.from({ length: 1000 }, (_, at) => String.fromCharCode(0x4e00 + at)).join("");
	expect(stepsOf(text, text, 50)).toBeLessThan(1100);
	const other = text.replace(/.(?=.{9}$|(?:.{10})+$)/g, "某");
	expect(stepsOf(text, other, 50)).toBeLessThan(60_000);
	expect(stepsOf(text, other, 5)).toBeLessThan(2000);
});
