import { parseNotice } from "../../../src/core/notice";
import { plainDocument } from "../../support/golden-notices";

const LENGTH = 1_000_000;
const HEAD = "关于2024年为全县妇女儿童办实事的通知\n各单位：\n";
const fill = (piece: string, head = "") => head + piece.repeat(Math.ceil(LENGTH / piece.length));

/** Of processor time: a linear scan takes one to two seconds, a quadratic one takes minutes; a busy machine gets room. */
const LIMIT = 20_000;

function processorTime(run: () => void): number {
	const before = process.cpuUsage();
	run();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

const TEXTS: [name: string, text: string][] = [
	["opening brackets", fill("（")],
	["digits", fill("1")],
	["digits, one a line", fill("1\n")],
	["spaces", fill(" ")],
	["责任单位 without end", fill("（责任单位：")],
	["责任单位, one a line", fill("责任单位：县妇联\n")],
	["units without end", fill("县妇联、", `${HEAD}一、做事。（责任单位：`)],
	["units and units", fill("县局和", `${HEAD}一、做事。（责任单位：`)],
	["headings", fill("一、实施\n", HEAD)],
	["items", fill("1.新建小学3所。\n", HEAD)],
	["headers of forms", fill("序号 实事名称 责任单位 进展情况\n")],
	["a row without end", fill("县妇联\n", "附件\n序号 实事名称 责任单位 进展情况 完成时限\n1 ")],
	["a line without end", fill("县妇联 ", "附件\n序号 实事名称 责任单位 进展情况 完成时限\n1 ")],
	["counts in one item", fill("走访3户，", `${HEAD}一、做事。`)],
	["counts in words", fill("三十户，", `${HEAD}一、做事。`)],
	["dates in one item", fill("2024年3月1日，", `${HEAD}一、做事。`)],
	["counts in many items", fill(`一、做事。${"走访3户，".repeat(500)}\n`, HEAD)],
	["addresses", fill("a.a@a.")],
	["bookmarks", fill("[bookmark: a]")],
];

test.each(TEXTS)("1 MB of hostile text ends soon: %s", (_name, text) => {
	expect(processorTime(() => parseNotice(plainDocument(text)))).toBeLessThan(LIMIT);
});

test("what is too long to be read is said to be, at its place", () => {
	const text = `${HEAD}一、做事。走访30户。${"反复走访。".repeat(30_000)}再走访50户。（责任单位：县妇联）`;
	const notice = parseNotice(plainDocument(text));
	expect(notice.items.map(({ targets, units }) => [targets.map(({ quote }) => quote), units.length])).toEqual([
		[["走访30户"], 1],
	]);
	const unread = notice.warnings.filter(({ code }) => code === "number-not-understood");
	expect(unread).toHaveLength(1);
	expect(text.slice(unread[0]?.span?.start, unread[0]?.span?.end)).toMatch(/^[反复走访。]{20}$/);
});
