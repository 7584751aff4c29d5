import { findQuantities, type Quantity } from "../../text";
import { nounAfter } from "./noun-after";
import { clauseEnd, clauseStart } from "./noun-before";
import type { Prose } from "./prose";
import { PEOPLE } from "./right-stops";

/** A number of the prose with its surroundings, before anyone says whether it is a target. Offsets count in `prose.text`. */
export interface Amount extends Quantity {
	prose: Prose;
	/** The clause up to the number, and on from it, comparator words left out. */
	before: string;
	after: string;
	/** 全覆盖: no number stands there, the whole is meant. */
	coverage: boolean;
	/** Where the amount before it in the same clause ended, else the clause's start. */
	previousEnd: number;
}

/** A numeral that stands alone in quotation marks counts: “百”个基层中心. */
const NUMERAL_QUOTED = /“([一二三四五六七八九十百千万亿\d]{1,6})”/g;
/** But 健全覆盖城乡的机制. */
const COVERAGE = /(?<![健安])全覆盖/g;
/** The number before it says the same: 100%全覆盖. */
const SHARE_BEFORE = /%$/;
const NO_COVERAGE_AFTER = /^(?:率|面|式|、无|监测网)/;

/** All numbers of the prose in order, 全覆盖 among them. */
export function findAmounts(prose: Prose): Amount[] {
	const { text } = prose;
	const unquoted = text.replace(NUMERAL_QUOTED, (_, numeral: string) => ` ${numeral} `);
	const quantities = findQuantities(unquoted).map((quantity) => withQuotationMarks(text, quantity));
	const amounts = [...quantities.map((quantity) => ({ ...quantity, coverage: false })), ...findCoverage(prose)];
	amounts.sort((a, b) => a.span.start - b.span.start);
	let previousEnd = 0;
	return amounts.map((amount) => {
		const { start, end } = amount.span;
		const clause = clauseStart(prose, start, 0);
		const placed = {
			...amount,
			prose,
			before: text.slice(clause, start),
			after: text.slice(end, Math.min(clauseEnd(prose, end), end + 60)),
			previousEnd: Math.max(previousEnd, clause),
		};
		previousEnd = end;
		return countsPeople(placed) ? { ...placed, measure: "人", dimension: "thing" } : placed;
	});
}

/** 为3万｜农村妇女: a round number before people needs no measure word, and means 人. */
function countsPeople({ measure, prose, numberSpan, span }: Amount): boolean {
	const { text } = prose;
	if (measure !== "" || !/[百千万亿]$/.test(text.slice(numberSpan.start, numberSpan.end))) return false;
	const end = nounAfter(prose, span.end, text.length, true);
	return end > span.end + 1 && PEOPLE.endingAt(text, end) > 0;
}

function withQuotationMarks(text: string, quantity: Quantity): Quantity {
	const { start } = quantity.span;
	// 两个100% in quotation marks: they belong to what is said of it.
	const quoted = /^“[^“”]{0,6}$/.exec(text.slice(Math.max(0, start - 7), start).replace(/^[^“]*/, ""));
	if (quoted && quantity.measure === "%" && text.charAt(quantity.span.end) === "”")
		return { ...quantity, span: { start: start - quoted[0].length, end: quantity.span.end + 1 } };
	if (text.charAt(start) !== "“" && text.charAt(start - 1) === "“" && text.charAt(quantity.numberSpan.end) === "”")
		return { ...quantity, span: { ...quantity.span, start: start - 1 } };
	return quantity;
}

function findCoverage({ text, quotedUntil }: Prose): (Quantity & { coverage: boolean })[] {
	return [...text.matchAll(COVERAGE)]
		.filter(
			({ index }) =>
				!quotedUntil[index] &&
				!SHARE_BEFORE.test(text.slice(index - 1, index)) &&
				!NO_COVERAGE_AFTER.test(text.slice(index + 3, index + 6)),
		)
		.map(({ index }) => ({
			span: { start: index, end: index + 3 },
			numberSpan: { start: index, end: index + 3 },
			value: 100,
			max: null,
			measure: "%",
			measureSpan: null,
			dimension: "share",
			approximate: false,
			comparator: "=",
			ordinal: false,
			arabic: true,
			coverage: true,
		}));
}
