import { parseNotice } from "../../../src/core/notice";
import { plainDocument } from "../../support/golden-notices";
import { GROWING_NOTICES } from "../../support/hostile/growing-notices";

const LENGTH = 100_000;
/** Of processor time: a linear scan takes a few tenths of a second, a quadratic one many seconds; a busy machine gets room. */
const LIMIT = 8_000;

test.each(GROWING_NOTICES)("hostile text ends soon: $name", async ({ prepare }) => {
	const work = prepare(LENGTH);
	const before = process.cpuUsage();
	await work();
	const { user, system } = process.cpuUsage(before);
	expect((user + system) / 1000).toBeLessThan(LIMIT);
});

test("what is too long to be read is said to be, at its place", () => {
	const text = `关于2024年为全县妇女儿童办实事的通知\n各单位：\n一、做事。走访30户。${"反复走访。".repeat(30_000)}再走访50户。（责任单位：县妇联）`;
	const notice = parseNotice(plainDocument(text));
	expect(notice.items.map(({ targets, units }) => [targets.map(({ quote }) => quote), units.length])).toEqual([
		[["走访30户"], 1],
	]);
	const unread = notice.warnings.filter(({ code }) => code === "number-not-understood");
	expect(unread).toHaveLength(1);
	expect(text.slice(unread[0]?.span?.start, unread[0]?.span?.end)).toMatch(/^[反复走访。]{20}$/);
});
