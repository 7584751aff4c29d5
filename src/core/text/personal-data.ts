import { foldWidth } from "./width";

export interface PersonalNumber {
	kind: "身份证号" | "手机号";
	/** With its middle hidden. */
	masked: string;
}

/** Digits in groups, as people write them: 138 0013 8000, 370303 19900101 1234. */
const GROUPS = /\d+[Xx]?(?:[ -]{1,2}\d+[Xx]?)*/g;
const MOBILE = /^1[3-9]\d{9}$/;
const MOBILE_GROUPS = [11, 3, 7];
const IDENTITY = /^\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECKS = "10X98765432";
const LONGEST = 18;
/** 投资15000000000元 is an amount. */
const AMOUNT_AFTER = /^(?:[元万亿吨]|人次|平方|立方)/;

/** Identity-card numbers with a valid checksum, and mobile numbers that are no part of a longer one. Masked ones are none. */
export function findPersonalData(text: string): PersonalNumber[] {
	const folded = foldWidth(text).replace(/[\t\n\r]/g, " ");
	const found: PersonalNumber[] = [];
	for (const match of folded.matchAll(GROUPS)) {
		if (match[0].length < 11 || /[.*]/.test(folded.charAt(match.index - 1))) continue;
		const isAmount = AMOUNT_AFTER.test(folded.slice(match.index + match[0].length, match.index + match[0].length + 2));
		const numbers = numbersIn(match[0].split(/[ -]+/));
		for (const number of numbers) if (!isAmount || number.kind !== "手机号") found.push(number);
	}
	return found;
}

/** A text in which such numbers are hidden but for their first three and last four digits: what is found is passed on, in letters too. */
export function maskPersonalData(text: string): string {
	let masked = "";
	let end = 0;
	for (const match of foldWidth(text).matchAll(GROUPS)) {
		if (match[0].length < 11 || numbersIn(match[0].split(/[ -]+/)).length === 0) continue;
		const [from, to] = [match.index + 3, match.index + match[0].length - 4];
		masked += text.slice(end, from) + "*".repeat(to - from);
		end = to;
	}
	return masked + text.slice(end);
}

/** Looks at groups of digits that follow each other, from each on. */
function numbersIn(groups: readonly string[]): PersonalNumber[] {
	const found: PersonalNumber[] = [];
	for (let from = 0; from < groups.length; from++) {
		let digits = "";
		for (let to = from; to < groups.length && digits.length < LONGEST; to++) {
			digits += groups[to] ?? "";
			const kind = kindOf(digits, groups[from]?.length ?? 0);
			if (!kind) continue;
			found.push({ kind, masked: masked(digits) });
			from = to;
			break;
		}
	}
	return found;
}

function kindOf(digits: string, firstGroup: number): PersonalNumber["kind"] | null {
	if (digits.length === 11) return MOBILE.test(digits) && MOBILE_GROUPS.includes(firstGroup) ? "手机号" : null;
	return digits.length === LONGEST && IDENTITY.test(digits) && hasValidChecksum(digits) ? "身份证号" : null;
}

/** GB 11643-1999: the weighted sum of the first 17 digits, modulo 11, gives the last character. */
function hasValidChecksum(digits: string): boolean {
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
	return CHECKS[sum % 11] === digits.charAt(17).toUpperCase();
}

function masked(digits: string): string {
	const head = digits.length === 11 ? 3 : 6;
	return digits.slice(0, head) + "*".repeat(digits.length - head - 4) + digits.slice(-4);
}
