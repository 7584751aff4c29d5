import { type BlindScore, blindCells, scoreBlind } from "../../../support/blind-cells";
import { FIGURE_RULES } from "../../../support/labelled-cells";

const share = ({ right, all }: BlindScore["figures"]) => right / all;

// Cells over 29 notices, labelled before their writer had seen the reader; the reader was then mended by its general faults.
describe.each([
	["blind-plain", 0.99],
	["blind-tricky", 0.97],
	["blind-other", 0.94],
])("the cells of %s", (name, threshold) => {
	const cells = blindCells(name);
	const score = scoreBlind(cells, FIGURE_RULES);

	test("figures and statuses are read", () => {
		if (score.misses.length > 0) console.log(score.misses.join("\n"));
		expect(score.figures.all).toBeGreaterThan(cells.length);
		expect(share(score.figures)).toBeGreaterThanOrEqual(threshold);
		expect(share(score.statuses)).toBeGreaterThanOrEqual(threshold);
	});

	test("honest cells are left in peace", () => {
		expect(score.clean.all).toBeGreaterThan(100);
		expect(score.clean.accused / score.clean.all).toBeLessThanOrEqual(0.02);
	});

	test.each(FIGURE_RULES)("%s is found where it is due, and nowhere else", (rule) => {
		const { hits, wrong, missed } = score.rules.get(rule) ?? { hits: 0, wrong: 0, missed: 0 };
		if (hits + missed > 0) expect(hits / (hits + missed)).toBeGreaterThanOrEqual(0.95);
		if (hits + wrong > 0) expect(hits / (hits + wrong)).toBeGreaterThanOrEqual(0.9);
	});
});

test("every rule is due somewhere", () => {
	const due = new Set(blindCells("blind-plain").flatMap(({ rules }) => rules));
	expect([...due].sort()).toEqual([...FIGURE_RULES].sort());
});
