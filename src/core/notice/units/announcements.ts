import { folded, type MappedText, sliceMapped } from "../repair/mapped-text";
import { announcesUnits, findLabels, type Label, type LabelKind } from "./labels";
import { looksLikeUnit, splitUnits } from "./split-units";

/** One labelled stretch of an item's text: （责任单位：县妇联、县残联） or 完成时限：6月底. */
export interface Announcement {
	kind: LabelKind;
	/** With label and brackets, in the item's text. */
	start: number;
	end: number;
	/** What is announced, and where in the item's text it begins. */
	value: MappedText;
	valueStart: number;
	/** Units announced one by one where the words themselves give each its part: 县妇联牵头，县残联配合. */
}

/** Longer than any list of units: what goes on further is no list. */
const LONGEST = 1200;
/** Words that say who leads are looked for so far. */
const LONGEST_ITEM = 20_000;
const OPEN = "([（【〔";
const CLOSE = ")]）】〕";

/** Everything an item's text announces under a label, from left to right; 牵头 and 配合 said in words included. */
export function findAnnouncements(item: MappedText): Announcement[] {
	const text = folded(item);
	const labels = findLabels(text);
	const labelled = labels.flatMap((label, i) =>
		splitByDuty(item, text, announcement(item, text, label, labels[i + 1])),
	);
	return labelled.some(({ kind }) => kind !== "deadline" && kind !== "other")
		? labelled
		: [...labelled, ...saidInWords(item, text)].sort((a, b) => a.start - b.start);
}

/** Whether a text names units: under a label, or in words at its end. */
export function namesUnits(item: MappedText): boolean {
	const text = folded(item);
	return announcesUnits(text) || (/\)[。;]?$/.test(text) && saidInWords(item, text).length > 0);
}

function announcement(item: MappedText, text: string, label: Label, next: Label | undefined): Announcement {
	const limit = Math.min(next?.start ?? text.length, label.end + LONGEST);
	let depth = 0;
	let end = label.end;
	for (; end < limit; end++) {
		const char = text.charAt(end);
		if (OPEN.includes(char)) depth++;
		else if (CLOSE.includes(char)) {
			if (depth === 0) break;
			depth--;
		} else if (depth === 0 && (char === "。" || char === "\n")) break;
	}
	const value = sliceMapped(item, label.end, end);
	if (label.bracket && CLOSE.includes(text.charAt(end))) end++;
	return { kind: label.kind, start: label.start, end: Math.max(end, label.end), value, valueStart: label.end };
}

/** 责任单位：县妇联牵头，县残联、县民政局配合 → lead and support. 县妇联（牵头） is one name with its part in brackets. */
function splitByDuty(item: MappedText, text: string, whole: Announcement): Announcement[] {
	if (whole.kind !== "responsible" || !/牵头(?!\))/.test(folded(whole.value))) return [whole];
	const parts = dutyParts(item, text, whole.valueStart, whole.valueStart + whole.value.text.length);
	return parts.length > 0 ? parts : [whole];
}

/**
 * …（县妇联牵头，县残联配合）: a bracket in which each stretch of units ends in what they do; or a bracket after the last
 * sentence of a line that holds nothing but units: …20场。（县妇联、县残联）
 */
function saidInWords(item: MappedText, text: string): Announcement[] {
	const found: Announcement[] = [];
	for (const match of text.slice(0, LONGEST_ITEM).matchAll(BRACKET)) {
		const start = match.index + 1;
		const end = match.index + match[0].length - 1;
		const parts = /牵头|负责|配合/.test(match[0]) ? dutyParts(item, text, start, end) : [];
		if (parts.some((part) => splitUnits(part.value).every((unit) => looksLikeUnit(unit.text)))) found.push(...parts);
		else if (/[。;\n]/.test(text.charAt(match.index - 1)) && /^[。;]?\s*(?:\n|$)/.test(text.slice(end + 1, end + 4))) {
			const value = sliceMapped(item, start, end);
			if (splitUnits(value).every((unit) => looksLikeUnit(unit.text) && OFFICE.test(unit.text)))
				found.push({ kind: "responsible", start: match.index, end: end + 1, value, valueStart: start });
		}
	}
	return found;
}

const BRACKET = /\(([^()]{2,200}(?:\([^()]{1,40}\)[^()]{0,200}){0,6})\)/g;
/** How names of units begin or end; （村、社区） and （一期） are none. */
const OFFICE = /^(?:[省市县区镇团各]|新区)|[局委办联会]$/;
const DUTY = /(牵头|主办|负责|承办|落实|配合|参与|协助|协办)(?:负责|落实|实施|做好|配合){0,2}/;

/** 县妇联牵头，县残联配合: each stretch of units with what it does. `start` and `end` count in `text`, the item's folded. */
export function dutyParts(item: MappedText, text: string, start: number, end: number): Announcement[] {
	const parts: Announcement[] = [];
	let from = start;
	for (let i = start; i <= end; i++) {
		if (i < end && !",;,。".includes(text.charAt(i))) continue;
		const duty = DUTY.exec(text.slice(from, i));
		if (!duty) continue;
		const word = duty[1] ?? "";
		const kind = "牵头主办".includes(word) ? "lead" : "配合参与协助协办".includes(word) ? "support" : "responsible";
		parts.push({ kind, start: from, end: i, value: sliceMapped(item, from, from + duty.index), valueStart: from });
		from = i + 1;
	}
	return parts;
}
