import type { ReportContext } from "../../model";
import { findQuantities, type Quantity } from "../../text";
import type { Role } from "./lexicon/cues";
import * as cues from "./lexicon/cues";
import { rolesAt } from "./roles";
import type { WorkingText } from "./working-text";

/** One number of a progress text with what the words around it make of it. Offsets point into the working text. */
export interface Figure {
	start: number;
	end: number;
	value: number;
	measure: string;
	dimension: Quantity["dimension"];
	role: Role;
	/** The words that give the role. */
	cue: string | null;
	/** What stands before it, back to the last stop or figure, and behind it up to the next. */
	left: string;
	right: string;
	/** The words that may belong to it: from the figure before to the one behind, list members aside. */
	around: string;
	/** The whole clause before it, from the last comma. */
	clauseLeft: string;
	clauseStart: number;
	sentenceStart: number;
	sentenceEnd: number;
	/** A part of a whole: 其中, or in brackets. */
	part: boolean;
	/** 已建成, 累计 …: done without doubt. */
	explicit: boolean;
	/** 在建, 主体封顶: begun, not done. */
	underway: boolean;
	/** 田镇街道3200人次: whose part it is. */
	place: string | null;
	/** 每人1.5万元, 人均. */
	perUnit: boolean;
	/** A share of a target: 完成率75%. */
	share: boolean;
	/** 各2个: for each of several things. */
	each: boolean;
	/** 第一轮: rounds done up to this one. */
	ordinal: boolean;
}

/** More figures than this no officer writes into a cell; the rest are left unread so that hostile text costs little. */
const MOST_FIGURES = 4000;
const WINDOW = 90;
const COUNTED = new Set(["thing", "share", "money"]);

/** The figures of a cell from left to right; dates, ages, hours, phone numbers and list numerals are none. */
export function readFigures(working: WorkingText, context: ReportContext, measures: ReadonlySet<string>): Figure[] {
	const { text } = working;
	const quantities = findQuantities(text)
		.filter((quantity) => isFigure(text, quantity, measures))
		.slice(0, MOST_FIGURES);
	if (quantities.length === 0) return [];
	const roles = rolesAt(
		text,
		quantities.map((quantity) => quantity.span.start),
		context.period,
		context.notice.year.value,
	);
	const stops = sentenceStops(text);
	let sentence = 0;
	return quantities.map((quantity, index) => {
		const { start, end } = quantity.span;
		while ((stops[sentence + 1] ?? text.length) <= start) sentence++;
		const sentenceStart = stops[sentence] ?? 0;
		const sentenceEnd = stops[sentence + 1] ?? text.length;
		const previousEnd = quantities[index - 1]?.span.end ?? 0;
		const nextStart = quantities[index + 1]?.span.start ?? text.length;
		const clauseStart = Math.max(sentenceStart, lastStop(text, start, "，：。；！？\n（）") + 1);
		const from = Math.max(clauseStart, previousEnd, start - WINDOW, lastStop(text, start, "、") + 1);
		const left = text.slice(from, start);
		const right = rightOf(text, end, Math.min(nextStart, sentenceEnd), nextStart < sentenceEnd);
		const clauseLeft = text.slice(Math.max(clauseStart, start - WINDOW), start);
		const role = roles[index] ?? { role: "unmarked", cue: null };
		const figure: Figure = {
			start,
			end,
			value: quantity.value,
			measure: quantity.measure,
			dimension: quantity.dimension,
			...role,
			left,
			right,
			clauseLeft,
			around: aroundOf(
				text,
				Math.max(sentenceStart, previousEnd),
				start,
				end,
				Math.min(sentenceEnd, nextStart),
				nextStart < sentenceEnd,
			),
			clauseStart,
			sentenceStart,
			sentenceEnd,
			part: isPart(text, sentenceStart, start),
			explicit: false,
			underway: false,
			place: cues.PLACE.exec(left)?.[0] ?? null,
			perUnit: cues.PER_UNIT.test(clauseLeft.slice(-30)),
			share: false,
			each: /(?:各|分别|均|都)(?:为|有|是|已|完成|开展|举办|建成|选树|新建|建设|打造|评选|达到|达)*$/.test(left),
			ordinal: quantity.ordinal,
		};
		if (figure.role === "unmarked" || figure.role === "cumulative" || figure.role === "period") restate(text, figure);
		figure.share = quantity.dimension === "share" && isShareOfTarget(text, figure);
		if (figure.share && figure.role === "target") figure.role = "unmarked";
		figure.explicit =
			cues.EXPLICIT.test(left) ||
			figure.role === "cumulative" ||
			/^(?:均|都|全部)?(?:已|完工|竣工|建成|投用)/.test(right);
		figure.underway = isUnderway(text, figure, nextStart);
		return figure;
	});
}

/** Does a text give any figure? Ordinals are none, nor is 一批 or 一种. */
export function hasFigures({ text }: WorkingText, measures: ReadonlySet<string>): boolean {
	return findQuantities(text).some(
		(quantity) => !quantity.ordinal && isFigure(text, quantity, measures) && !isVagueOne(quantity),
	);
}

/** 一批, 一种, 一支队伍: a number in grammar only. */
function isVagueOne({ value, arabic, measure }: Quantity): boolean {
	return value === 1 && !arabic && /^[批种面套支份条项件类片]$/.test(measure);
}

function isFigure(text: string, quantity: Quantity, measures: ReadonlySet<string>): boolean {
	if (quantity.ordinal) return quantity.dimension === "thing";
	if (quantity.measure === "") return isBareNumber(text, quantity);
	return (quantity.dimension !== null && COUNTED.has(quantity.dimension)) || measures.has(quantity.measure);
}

/** 筛查人次：15000 in a list of figures; no list numeral, year, phone or document number. */
function isBareNumber(text: string, quantity: Quantity): boolean {
	const { start, end } = quantity.span;
	if (!quantity.arabic || quantity.value >= 1_000_000) return false;
	const digits = end - start;
	if (/[-+—.:：/]$/.test(text.slice(0, start).slice(-1)) && text.charAt(start - 1) !== "：") return false;
	if (!/[：\u4e00-\u9fa5]$/.test(text.slice(Math.max(0, start - 1), start))) return false;
	if (!/^(?:[，。；、）\n]|$)/.test(text.slice(end, end + 1))) return false;
	return (
		digits <= 6 &&
		!/(?:电话|热线|号|拨打|邮编|第|编号|手机|传真)[：为是]?$/.test(text.slice(Math.max(0, start - 6), start))
	);
}

/** What stands around a figure tells that it is no amount done: 20000人次的任务, 16所中小学中已完工9所, 由61%提高到68%. */
function restate(text: string, figure: Figure): void {
	if (
		/(?:由|从)[^，。；\d]{0,12}$/.test(figure.clauseLeft.slice(-14)) &&
		/^[^，。；\d]{0,2}(?:提高|提升|上升|增加|增长|扩大|升)[到至为]/.test(text.slice(figure.end, figure.end + 8))
	) {
		figure.role = "past";
		return;
	}
	if (/(?:项目|工程)(?:共|共有)?$/.test(figure.left) && figure.measure === "个") {
		figure.role = "target";
		return;
	}
	const after = text.slice(figure.end, Math.min(figure.sentenceEnd, figure.end + 24));
	const words = figure.right.replace(/[、（].*$/s, "");
	if (cues.TARGET_AFTER.test(after) && !cues.ALL_DONE.test(text.slice(figure.end, figure.sentenceEnd).slice(0, 60)))
		figure.role = "target";
	else if (/的?(?:任务|目标)$/.test(words) || /^[^，。；、\d]{0,10}(?:任务|目标)(?:已|目前|，)/.test(after)) {
		if (!cues.ALL_DONE.test(text.slice(figure.end, figure.sentenceEnd).slice(0, 60))) figure.role = "target";
	} else if (/^的\d/.test(after)) figure.role = "target";
	else if (cues.WHOLE_AFTER.test(after)) figure.role = "target";
}

function isShareOfTarget(text: string, figure: Figure): boolean {
	if (figure.measure !== "%") return false;
	const before = text.slice(Math.max(figure.sentenceStart, figure.start - 36), figure.start);
	if (/工程量|投资|主体|形象进度|施工进度|建设进度|工程(?:总)?(?:进度|完成)/.test(before.slice(-12))) return false;
	if (cues.SHARE_BEFORE.test(before)) return true;
	if (/(?:任务|目标|计划)[^，。；]{0,16}\d[^，。；]{0,8}的$/.test(before)) return true;
	return /完成(?:了|约|近)?$/.test(before);
}

/** Offsets where sentences begin: after a full stop, semicolon or line break, and at 一是, （二）, ②. */
function sentenceStops(text: string): number[] {
	const stops = [0];
	for (const match of text.matchAll(
		/[。；！？\n]|[一二三四五六七八九]是(?=[^，。；])|[①-⑳]|（[一二三四五六七八九十\d]{1,2}）/g,
	)) {
		const isStop = "。；！？\n".includes(match[0]);
		stops.push(isStop ? match.index + 1 : match.index);
	}
	return stops;
}

function lastStop(text: string, before: number, stops: string): number {
	for (let at = before - 1; at >= 0 && before - at <= 400; at--) if (stops.includes(text.charAt(at))) return at;
	return before > 400 ? before - 400 : -1;
}

/** Up to the next stop or figure; where a figure follows, the words since the last 、 belong to that one. */
function rightOf(text: string, end: number, limit: number, figureFollows: boolean): string {
	const raw = text.slice(end, Math.min(limit, end + WINDOW));
	const stop = raw.search(/[，。；：！？\n（）]/);
	const words = stop < 0 ? raw : raw.slice(0, stop);
	if (words.startsWith("、")) return "";
	if (stop >= 0 || !figureFollows) return words;
	const list = words.lastIndexOf("、");
	return list < 0 ? words : words.slice(0, list);
}

function aroundOf(text: string, from: number, start: number, end: number, to: number, figureFollows: boolean): string {
	const before = text.slice(Math.max(from, start - WINDOW), start);
	const behind = text.slice(end, Math.min(to, end + WINDOW));
	if (!figureFollows) return before + behind;
	const cut = Math.max(...[..."，、：（"].map((stop) => behind.lastIndexOf(stop)));
	return before + (cut < 0 ? behind : behind.slice(0, cut));
}

function isPart(text: string, sentenceStart: number, start: number): boolean {
	const before = text.slice(Math.max(sentenceStart, start - 200), start);
	if (before.lastIndexOf("（") > before.lastIndexOf("）")) return true;
	const among = before.lastIndexOf("其中");
	return among >= 0 && !/累计|合计|共计|总计/.test(before.slice(among));
}

/** 在建4所; 2所幼儿园主体已封顶; 幼儿园2所，均已开工: tells by the words nearest the figure, then by those that follow. */
function isUnderway(text: string, figure: Figure, nextStart: number): boolean {
	const near = figure.left.slice(-10);
	const doneNear = cues.DONE.test(near);
	const begun = cues.UNDERWAY.exec(near);
	if (begun && !doneNear && !/完成|累计/.test(near.slice(begun.index))) return true;
	if (doneNear || (figure.explicit && figure.left !== "")) return false;
	const behind = text.slice(figure.end, Math.min(figure.sentenceEnd, figure.end + 60));
	const clause =
		/^[^，。；（）\n]*/.exec(text.slice(figure.end, Math.min(figure.sentenceEnd, figure.end + 40)))?.[0] ?? "";
	const own = clause.slice(0, Math.max(0, nextStart - figure.end));
	if (cues.UNDERWAY.test(own)) return !cues.DONE.test(own);
	if (cues.DONE.test(own)) return false;
	// 3所中小学、9所幼儿园均已开工建设: what is said of the last of a list is said of all.
	const listed = own.includes("、") || own === "" ? clause : "";
	if (listed && cues.UNDERWAY.test(listed) && /均|都|全部|正在|在建/.test(listed)) return !cues.DONE.test(listed);
	const following = behind.slice(clause.length);
	const predicate =
		/^，(?:目前|现|现均|均|已|都|全部|主体|正在|预计|工程|其中)?[^，。；\d]{0,14}/.exec(following)?.[0] ?? "";
	return (
		cues.UNDERWAY.test(predicate) &&
		!cues.DONE.test(predicate) &&
		/^，(?:目前|现|均|已|都|全部|主体|正|预计|工程)/.test(predicate)
	);
}
