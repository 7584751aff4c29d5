import type { Notice } from "../../../../src/core/model";
import { correctNotice, parseNotice, rereadTargets } from "../../../../src/core/notice";
import { goldenNotices, plainDocument } from "../../../support/golden-notices";

const TEXT = "一、健康行动。\n筛查18000人次，举办讲座20场，建设母婴室3间。责任单位：县卫健局";
const read = parseNotice(plainDocument(TEXT));

function reread(notice: Notice, words: string): string[] {
	return rereadTargets(notice, notice.items[0]!, words).map(
		({ target, origin, kept }) => `${kept ? "+" : "-"} ${target.subject} ${target.value} ${origin}`,
	);
}

test("what other words state too stays, what they no longer state goes", () => {
	const words = TEXT.replace("18000", "20000").replace("，建设母婴室3间", "");
	expect(reread(read, words)).toEqual(["+ 筛查 20000 new", "+ 讲座 20 same", "- 筛查 18000 gone", "- 母婴室 3 gone"]);
});

test("what was put right, added or removed by hand stays so", () => {
	const [screening] = read.items[0]!.targets;
	const byHand = [
		{ kind: "target-changed", item: 1, index: 0, target: { ...screening!, value: 16000 } },
		{ kind: "target-removed", item: 1, index: 1 },
		{ kind: "target-added", item: 1, target: { ...screening!, quote: "随访", subject: "随访", value: 5 } },
	] as const;
	const corrected = byHand.reduce(correctNotice, read);
	expect(reread(corrected, TEXT.replace("3间", "4间"))).toEqual([
		"- 筛查 18000 removed",
		"+ 筛查 16000 by-hand",
		"- 讲座 20 removed",
		"+ 母婴室 4 new",
		"- 母婴室 3 gone",
		"+ 随访 5 by-hand",
	]);
	// Of two figures for one thing that of the person is proposed, the newly read one is offered.
	expect(reread(corrected, TEXT.replace("18000", "20000"))).toContain("- 筛查 20000 new");
});

test("an item that is to be added has what its words state", () => {
	const [target] = rereadTargets(read, null, "建设儿童之家3个。");
	expect(target).toMatchObject({ origin: "new", kept: true, target: { quote: "儿童之家3个", value: 3 } });
	expect(rereadTargets(read, null, "")).toEqual([]);
});

test("an item's own words, read by themselves, state the targets that the notice states (every golden notice)", () => {
	for (const { text } of goldenNotices()) {
		const notice = parseNotice(plainDocument(text));
		for (const item of notice.items) {
			const again = rereadTargets(notice, item, text.slice(item.span.start, item.span.end));
			expect(again.filter(({ origin }) => origin !== "same")).toEqual([]);
		}
	}
});

test("all targets are set at once, each at its place in the text, and their warning is settled", () => {
	const bare = parseNotice(plainDocument("一、健康行动。\n开展讲座，建设母婴室若干。责任单位：县卫健局"));
	expect(bare.warnings.map(({ code }) => code)).toContain("item-without-targets");
	const target = { ...read.items[0]!.targets[1]!, quote: "母婴室若干" };
	const set = correctNotice(bare, { kind: "targets-set", item: 1, targets: [target] });
	const [placed] = set.items[0]!.targets;
	expect(set.text.slice(placed!.span.start, placed!.span.end)).toBe("母婴室若干");
	expect(set.warnings.map(({ code }) => code)).not.toContain("item-without-targets");
});
