import fc from "fast-check";
import { DEFAULT_SETTINGS } from "../../../src/core/check";
import { findRepeats } from "../../../src/core/check/find-repeats";
import { plainText, type RepeatableText, repeats } from "../../../src/core/check/repeated-text";

const UNBOUNDED = () => ({ steps: Number.POSITIVE_INFINITY });
const plain = (text: string) => plainText(text, DEFAULT_SETTINGS) as RepeatableText;

/** Texts of few characters, so that stretches recur; some are others with a few places changed. */
const TEXTS = fc.integer({ min: 20, max: 130 }).chain((length) =>
	fc.array(
		fc.record({
			text: fc.string({ unit: fc.constantFrom(..."开展培训3场"), minLength: length, maxLength: length + 3 }),
			like: fc.option(fc.nat(9)),
			changes: fc.array(fc.record({ at: fc.nat(130), by: fc.constantFrom("", "人", "培训") }), { maxLength: 8 }),
		}),
		{ minLength: 2, maxLength: 12 },
	),
);

test("finds exactly what comparing each with each finds", () => {
	fc.assert(
		fc.property(TEXTS, (made) => {
			const texts: RepeatableText[] = [];
			for (const { text, like, changes } of made) {
				const base = (like === null ? undefined : texts[like]?.text) ?? text;
				const changed = changes.reduce((all, { at, by }) => all.slice(0, at) + by + all.slice(at + 1), base);
				texts.push(plain(changed.padEnd(20, "年")));
			}
			const writers = texts.map((_, index) => index);
			const expected = texts.map((a, i) =>
				writers.filter((j) => j !== i && repeats(a, texts[j] as RepeatableText, DEFAULT_SETTINGS)),
			);
			expect(findRepeats(texts, writers, texts.length, DEFAULT_SETTINGS, UNBOUNDED())).toEqual(expected);
		}),
		{ seed: 20240630, numRuns: 400 },
	);
});

test("names as many as are enough, and each writer once", () => {
	const texts = Array.from({ length: 30 }, () => plain("组织志愿者入户走访慰问困难家庭，发放学习用品和慰问金。"));
	const writers = texts.map((_, index) => index >> 1);
	const found = findRepeats(texts, writers, 4, DEFAULT_SETTINGS, UNBOUNDED());
	expect(found.every((others) => others.length === 4 && new Set(others).size === 4)).toBe(true);
	expect(found.every((others, index) => !others.includes(writers[index] ?? 0))).toBe(true);
});

test("with no effort left the very same are still found", () => {
	const texts = ["发放学习用品和慰问金，累计走访30户家庭。", "发放学习用品和慰问金，累计走访31户家庭。"].map(plain);
	const all = [...texts, ...texts];
	const writers = [0, 1, 2, 3];
	expect(findRepeats(all, writers, 4, DEFAULT_SETTINGS, UNBOUNDED())[0]).toEqual([1, 2, 3]);
	expect(findRepeats(all, writers, 4, DEFAULT_SETTINGS, { steps: 0 })[0]).toEqual([2]);
});

test.each([
	[
		"one text that goes round with another number in it",
		(n: number) => `${"组织志愿者入户走访慰问困难家庭，".repeat(6)}共${n}户。`,
	],
	[
		"one text that goes round, with much of each unit's own",
		(n: number) => `${"组织志愿者入户走访，".repeat(8)}${String(n).repeat(12)}`,
	],
	[
		"texts with nothing in common",
		(n: number) =>
			Array.from({ length: 100 }, (_, at) =>
				String.fromCharCode(0x4e00 + ((n * 7919 + at * at * (n + 3)) % 20000)),
			).join(""),
	],
])("a thousand texts are compared in seconds: %s", (_, textOf) => {
	const texts = Array.from({ length: 1000 }, (_, n) => plain(textOf(n)));
	const before = process.cpuUsage();
	findRepeats(
		texts,
		texts.map((_, index) => index),
		10,
		DEFAULT_SETTINGS,
		UNBOUNDED(),
	);
	expect(process.cpuUsage(before).user / 1e6).toBeLessThan(36);
});
