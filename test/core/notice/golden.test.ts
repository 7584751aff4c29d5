import { goldenNotices, readGolden } from "../../support/golden-notices";
import { f1, type Score, scoreNotice } from "../../support/score-notice";

/** Below this a reader of notices is of no use; each notice alone may be a little worse than all together. */
const TARGETS_TOGETHER = 0.97;
const TARGETS_EACH = 0.9;

const notices = goldenNotices();

describe("labelled notices", () => {
	const scores: Score[] = [];

	test("there are some", () => {
		expect(notices.length).toBeGreaterThanOrEqual(12);
	});

	test.each(notices)("$name is labelled, and read as labelled", ({ text, expected }) => {
		if (!expected) throw new Error("A notice without its .json: label it by LABELS.");
		const score = scoreNotice(expected, readGolden(text));
		scores.push(score);
		expect(score.misses).toEqual([]);
		expect(f1([score])).toBeGreaterThanOrEqual(TARGETS_EACH);
	});

	test("targets of all together", () => {
		expect(f1(scores)).toBeGreaterThanOrEqual(TARGETS_TOGETHER);
	});
});
