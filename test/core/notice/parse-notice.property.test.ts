import fc from "fast-check";
import type { Fact, Notice, Span } from "../../../src/core/model";
import { parseNotice } from "../../../src/core/notice";
import { asLabelled, goldenNotices, plainDocument } from "../../support/golden-notices";
import { plain, scoreNotice } from "../../support/score-notice";

const notices = goldenNotices();
const seed = { seed: 20240608, numRuns: 40 };

/** Every fact with a span, and the words it must be found under. */
function facts(notice: Notice): [place: string, words: string, span: Span | null][] {
	const head = (place: string, fact: Fact<string> | null): [string, string, Span | null][] =>
		fact ? [[place, fact.value, fact.span]] : [];
	return [
		...head("title", notice.title),
		...head("docNumber", notice.docNumber),
		...head("issuer", notice.issuer),
		...head("returnRule", notice.returnRule),
		...head("phone", notice.contact.phone),
		...head("email", notice.contact.email),
		...head("form", notice.form.title),
		...notice.items.flatMap((item): [string, string, Span | null][] => [
			...head(`name ${item.no}`, item.name),
			...item.units.map((unit): [string, string, Span | null] => [`unit ${item.no}`, unit.name, unit.span]),
			...item.targets.map((target): [string, string, Span | null] => [`target ${item.no}`, target.quote, target.span]),
			...item.clauseDeadlines.map((each): [string, string, Span | null] => [
				`clause ${item.no}`,
				each.quote,
				each.span,
			]),
		]),
	];
}

/** A page's number between two lines of one sentence. */
const PAGE_NUMBER = /\n\s*—\s*\d+\s*—\s*\n/g;

function unfounded(notice: Notice): string[] {
	return facts(notice).flatMap(([place, words, span]) => {
		const printed = notice.text.slice(span?.start ?? 0, span?.end ?? 0).replace(PAGE_NUMBER, "");
		const slice = plain(printed);
		// Signers side by side are told apart by 、.
		return slice === plain(words) || (place === "issuer" && slice === plain(words).replaceAll("、", ""))
			? []
			: [`${place}: ${words} ≠ ${slice}`];
	});
}

/** Text before the annexed form: only there are lines free to move. */
function bodyEnd(text: string): number {
	const at = text.search(/\n[^\S\n]*附件\d?[^\S\n]*\n/);
	return at < 0 ? text.length : at;
}

/** Offsets right after a full stop that goes on on the same line. */
function betweenSentences(text: string): number[] {
	const end = bodyEnd(text);
	return [...text.matchAll(/。(?=[^\s”’）)\]】])/g)].flatMap(({ index }) => (index < end ? [index + 1] : []));
}

/** Offsets inside prose: after a Chinese character of a long line, before another. */
function withinProse(text: string): number[] {
	const end = bodyEnd(text);
	return [...text.matchAll(/[^\n]{60,}/g)].flatMap((line) =>
		[...line[0].matchAll(/[\u4e00-\u9fff](?=[\u4e00-\u9fff])/g)]
			.map((match) => line.index + match.index + 1)
			.filter((at) => at < end && at > line.index + 30),
	);
}

function insertAt(text: string, places: readonly [at: number, what: string][]): string {
	let result = text;
	for (const [at, what] of [...places].sort((a, b) => b[0] - a[0]))
		result = result.slice(0, at) + what + result.slice(at);
	return result;
}

/** Where two readings differ in anything but where it stands. */
function differences(found: Notice, expected: Notice): string[] {
	const { misses, targets } = scoreNotice(asLabelled(expected), asLabelled(found));
	return [
		...misses.map(({ place, found: words }) => `${place}: ${words}`),
		...targets.missed.map(({ quote }) => `without ${quote}`),
		...targets.extra.map(({ quote }) => `with ${quote}`),
	];
}

const litter = fc.constantFrom(
	"\n",
	"\n\n",
	"\n \n\n",
	"\n— 3 —\n",
	"\n- 12 -\n\n",
	"\n第3页 共5页\n",
	"\n7\n\f",
	"\n\f",
	"  \n",
);

describe("spans", () => {
	test.each(notices)("$name: every span slices to its fact", ({ text }) => {
		expect(unfounded(parseNotice(plainDocument(text)))).toEqual([]);
	});
});

describe("what printing does to a text changes nothing that is read", () => {
	const moved = (places: (text: string) => number[], what: fc.Arbitrary<string>, most: number) =>
		fc.constantFrom(...notices).chain(({ name, text }) => {
			const candidates = places(text);
			return fc
				.array(fc.tuple(candidates.length > 0 ? fc.constantFrom(...candidates) : fc.constant(text.length), what), {
					maxLength: most,
				})
				.map((inserted) => ({ name, text, inserted, printed: insertAt(text, inserted) }));
		});

	test("line breaks, blank lines and page numbers between sentences", () => {
		fc.assert(
			fc.property(moved(betweenSentences, litter, 12), ({ text, printed }) => {
				const notice = parseNotice(plainDocument(printed));
				expect(differences(notice, parseNotice(plainDocument(text)))).toEqual([]);
				expect(unfounded(notice)).toEqual([]);
			}),
			seed,
		);
	});

	test("hard line breaks and runs of spaces inside words", () => {
		fc.assert(
			fc.property(moved(withinProse, fc.constantFrom("\n", "\n\n", "          "), 8), ({ text, printed }) => {
				const notice = parseNotice(plainDocument(printed));
				expect(differences(notice, parseNotice(plainDocument(text)))).toEqual([]);
				expect(unfounded(notice)).toEqual([]);
			}),
			seed,
		);
	});

	test("line ends of other systems, and no line end at the end", () => {
		for (const { text } of notices)
			expect(
				differences(parseNotice(plainDocument(text.replaceAll("\n", "\r\n"))), parseNotice(plainDocument(text))),
			).toEqual([]);
	});
});

describe("any text", () => {
	test("never throws, and every span lies within it", () => {
		const word = fc.constantFrom(
			"一、",
			"（二）",
			"1.",
			"（责任单位：",
			"）",
			"县妇联、",
			"。",
			"\n",
			"\f",
			"\t",
			"序号",
			"实事名称",
			"责任单位",
			"进展情况",
			"附件",
			"关于",
			"的通知",
			"2024年",
			"12",
			"万",
			"全覆盖",
			"：",
			"  ",
			"“",
			"”",
			"责任单位：县残联",
			"完成时限：6月底",
		);
		fc.assert(
			fc.property(fc.array(word, { maxLength: 60 }), (words) => {
				const text = words.join("");
				const notice = parseNotice(plainDocument(text));
				for (const [, , span] of facts(notice)) if (span) expect(span.end).toBeLessThanOrEqual(text.length);
			}),
			{ seed: 7, numRuns: 300 },
		);
	});
});
