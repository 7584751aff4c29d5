import { CLOSING } from "../items/closing-words";
import { type Marker, type MarkerLevel, readMarker } from "../items/markers";
import { announcesUnits, findLabels, startsWithLabel } from "../units/labels";
import { isGenericUnit, looksLikeUnit } from "../units/split-units";
import type { Line } from "./lines";
import { LONGEST_HEADING, type PrintStyle, SENTENCE_END, UNITS_END, width } from "./print-style";

/** More is to come: 县妇联、 · 促进 … */
const GOES_ON = /[、,(“‘《〈—+@]$|(?:电话|邮箱|邮件|邮编|联系人|传真|地址|方式):$/;
/** Lines of the tail that never go on the line before: 附件：… 抄送：… 联系人：… （此件公开发布） */
const TAIL_LINE = /^(?:附件|附表|附:|抄送|抄报|主送|联系人|联系电话|电话|邮箱|电子邮箱|特此通知|\(此件|主题词|签发人)/;
/** 目标任务：… begins what is to be done, below a heading of its own. */
const CONTENT_LABEL =
	/^(?:目标任务|任务目标|工作目标|年度目标|主要内容|工作内容|实施内容|建设内容|具体内容|项目内容|实事内容|主要任务|工作任务|具体措施|工作措施|实施计划) ?:/;
/** 各镇街） goes on with the bracket before it, though it begins as closing paragraphs do. */
const CLOSES_BRACKET = /^[^([【〔]{1,60}[)\]】〕]/;
/** …20场。（县妇联、县残联） */
const ENDS_IN_BRACKET = /(?:^|[。;])\([^()]{2,150}\)[。;]?$|\([^()]{2,150}(?:牵头|主办|负责|承办|配合|协办)\)$/;

/** What a line is compared with of the paragraph before it. */
export interface Draft {
	first: string;
	previous: string;
	/** The last 400 characters. */
	tail: string;
	/** One of its lines begins with a numeral. */
	numbered: boolean;
	/** The level of the numeral it begins with. */
	level: MarkerLevel | null;
	/** It begins with a label: 责任单位：… */
	labelled: boolean;
	/** The paragraph before it named 责任单位: what follows may be a heading that lost its numeral. */
	afterUnits: boolean;
	/** None of its lines has a stop, and all are short: a heading so far. */
	short: boolean;
}

export function startDraft(line: Line, before: Draft | null): Draft {
	const marker = readMarker(line.text);
	return {
		first: line.text,
		previous: line.text,
		tail: line.text.slice(-TAIL),
		numbered: marker !== null,
		level: marker?.level ?? null,
		labelled: startsWithLabel(line.text),
		afterUnits: before !== null && announcesUnits(before.tail),
		short: isShort(line),
	};
}

export function addToDraft(draft: Draft, line: Line): void {
	draft.previous = line.text;
	draft.tail = (draft.tail + line.text).slice(-TAIL);
	draft.numbered ||= readMarker(line.text) !== null;
	draft.short &&= isShort(line);
}

const TAIL = 400;

function isShort({ text }: Line): boolean {
	return text.length <= LONGEST_HEADING && !/[。;，,]/.test(text.slice(readMarker(text)?.length ?? 0));
}

/** Whether a line begins a new paragraph after what the draft holds. */
export function breaksBefore(line: Line, draft: Draft, style: PrintStyle, next: Line | undefined): boolean {
	const { previous, tail } = draft;
	const marker = readMarker(line.text);
	const told = breakByWords(line, draft, marker);
	if (told !== null) return told;
	const full = style.fullWidth !== null && width(previous) >= style.fullWidth - 3;
	const ended = SENTENCE_END.test(previous);
	if (marker)
		return (
			!continuesNumeral(marker, previous) &&
			!(full && !ended && isProse(tail) && !style.indented.has(line) && !endsUnits(draft))
		);
	if (draft.labelled) return endsLabelled(draft, line, full, next);
	if (endsUnits(draft) && (isSignature(line, next) || (!full && !isGenericUnit(line.text)))) return true;
	if (ended) return !full || style.indented.has(line) || CLOSING.test(line.text) || !draft.numbered;
	const standsAlone = draft.level === null ? mayBeLostHeading(draft, line, style) : style.standing.has(draft.level);
	return standsAlone && !full && draft.short && !isRestOfHeading(line, next);
}

/** What the words on both sides of the line's end tell, however the text is printed; null where they tell nothing. */
function breakByWords(line: Line, { previous, tail, labelled }: Draft, marker: Marker | null): boolean | null {
	const begins = TAIL_LINE.test(line.text) || CONTENT_LABEL.test(line.text) || startsWithLabel(line.text);
	const closes = CLOSING.test(line.text);
	if (GOES_ON.test(previous) && !begins && (!marker || /[、,]$/.test(previous))) return false;
	if (hasOpenBracket(tail) && (!closes || CLOSES_BRACKET.test(line.text)) && (!marker || /[\d:]$/.test(previous)))
		return false;
	if (begins) return true;
	const namesUnits = announcesUnits(tail);
	if (closes && namesUnits) return true;
	return UNITS_END.test(previous) && !labelled && (namesUnits || ENDS_IN_BRACKET.test(tail)) ? true : null;
}

/** …、县财政局） or 责任单位：县卫健局、县财政局 at a line's end: the names may go on, but not with a numeral. */
function endsUnits({ previous, tail }: Draft): boolean {
	return announcesUnits(tail.slice(-120)) && (UNITS_END.test(previous) || looksLikeUnit(lastName(previous)));
}

/** 1 | 5.6万人, 百分之九 | 十五，…: the rest of a number is no numeral of a heading. */
function continuesNumeral({ level }: Marker, previous: string): boolean {
	return level === "digit"
		? /\d$/.test(previous)
		: level === "chinese" && /分之[一二三四五六七八九十]{0,2}$/.test(previous);
}

/** A name with a date below it. */
function isSignature({ text }: Line, next: Line | undefined): boolean {
	return text.length >= 6 && text.length <= 40 && looksLikeUnit(text) && isDate(next?.text ?? "");
}

function isDate(text: string): boolean {
	return /^(?:20\d\d ?年|二[〇○零])/.test(text) && text.length <= 16;
}

/** A heading without its numeral, in a text whose headings have a line of their own: short, after 责任单位, before prose. */
function mayBeLostHeading({ first, afterUnits }: Draft, line: Line, { standing }: PrintStyle): boolean {
	return afterUnits && standing.size > 0 && first.length <= 30 && !CLOSING.test(first) && /[。，,;]/.test(line.text);
}

/** 三、四年级… at the head of a printed line stands within a sentence. */
function isProse(tail: string): boolean {
	return /[。,]/.test(tail);
}

/** Whether 责任单位：… or 完成时限：… on a line of its own ends here: what it announces is whole. */
function endsLabelled({ first, previous }: Draft, line: Line, full: boolean, next: Line | undefined): boolean {
	if (/[。;]$/.test(previous) || CLOSING.test(line.text)) return true;
	if (/^[([【〔]/.test(first) && UNITS_END.test(previous)) return true;
	if (/[\dA-Za-z@.:-]$/.test(previous) && /^[\dA-Za-z@.月日年]/.test(line.text)) return false;
	const kind = findLabels(first)[0]?.kind ?? "other";
	if (kind === "other") return SENTENCE_END.test(previous);
	if (kind === "deadline") return line.text.length > 12 || !/[\d年至到]$/.test(previous);
	if (/^[([【〔]/.test(line.text)) return true;
	return !full && looksLikeUnit(lastName(previous)) && !isGenericUnit(line.text) && !isNextUnit(line, next);
}

/** 责任单位：县卫健局 with 县妇联 on the next line: two names, without a sign between them. */
export function listsUnits({ first, previous, labelled }: Draft, line: Line, next: Line | undefined): boolean {
	return labelled && announcesUnits(first) && looksLikeUnit(lastName(previous)) && isNextUnit(line, next);
}

/** A line of nothing but a unit's name, set in, and no signature: no date stands below it. */
function isNextUnit({ text, raw }: Line, next: Line | undefined): boolean {
	return (
		/^\s/.test(raw.text) &&
		/^[县区市镇团各省]/.test(text) &&
		text.length <= 16 &&
		looksLikeUnit(text) &&
		!isGenericUnit(text) &&
		!isDate(next?.text ?? "")
	);
}

function lastName(text: string): string {
	return text.replace(/^.*[:、,]/, "");
}

/** A bracket that opened in the last 400 characters is still open. */
function hasOpenBracket(tail: string): boolean {
	if (!/[([【〔]/.test(tail)) return false;
	let depth = 0;
	for (const char of tail) {
		if ("([【〔".includes(char)) depth++;
		else if (")]】〕".includes(char)) depth = Math.max(0, depth - 1);
	}
	return depth > 0;
}

/** The second line of a heading that stands alone: short, no stop, and prose after it. */
function isRestOfHeading(line: Line, next: Line | undefined): boolean {
	return (
		line.text.length <= 14 &&
		!/[，。,;:、]/.test(line.text) &&
		next !== undefined &&
		next.text.length > line.text.length + 6 &&
		!readMarker(next.text) &&
		!startsWithLabel(next.text)
	);
}
