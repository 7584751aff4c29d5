import type { Target, TargetProgress } from "../../../src/core";
import { percentText, targetBars } from "../../../src/taskpane/check/target-bars";

const TARGET: Target = {
	quote: "筛查2万人次",
	span: { start: 0, end: 6 },
	subject: "筛查",
	value: 20000,
	max: null,
	measure: "人次",
	comparator: "=",
	kind: "count",
};

function progress(changes: Partial<TargetProgress>): TargetProgress {
	return {
		item: 1,
		target: TARGET,
		index: 0,
		reportedBy: "县妇联",
		achieved: 11260,
		share: 0.563,
		periodFigure: null,
		quote: "累计筛查11260人次",
		arithmetic: null,
		doneInWords: false,
		status: "on-track",
		...changes,
	};
}

test("a bar says its figures in words and never runs over its end", () => {
	const [bar] = targetBars([progress({})]);
	expect(bar).toMatchObject({ words: "11260人次/20000人次（56.3%）", length: 0.563, status: "on-track" });
	expect(targetBars([progress({ achieved: 26000, share: 1.3 })])[0]).toMatchObject({ length: 1 });
});

test("a target without a figure has no length, and says whether words report it", () => {
	const none = { achieved: null, share: null, quote: null };
	expect(targetBars([progress(none)])[0]).toMatchObject({ length: null, words: "填报文字中没有该目标的完成数" });
	expect(targetBars([progress({ ...none, doneInWords: true })])[0]?.words).toContain("已完成");
});

test("shares are told to a tenth, without an empty one", () => {
	expect([1, 0.5634, 0.5].map(percentText)).toEqual(["100%", "56.3%", "50%"]);
});
