import type { ReportContext } from "../../model";
import { type Quantity, quantitiesOf } from "../../text";
import type { Figure } from "./figure";
import { readSeries } from "./in-series";
import * as cues from "./lexicon/cues";
import { rolesAt } from "./roles";
import { isShareOfTarget, isUnderway, restate } from "./states";
import { aroundOf, lastStop, rightOf, sentenceStops, WINDOW } from "./windows";
import type { WorkingText } from "./working-text";

/** More numbers than this no officer writes into a cell; the rest are left unread so that hostile text costs little, and a finding says so. */
export const MOST_NUMBERS = 5000;
const COUNTED = new Set(["thing", "share", "money"]);

/** The figures of a cell from left to right; dates, ages, hours, phone numbers and list numerals are none. */
export function readFigures(working: WorkingText, context: ReportContext, measures: ReadonlySet<string>): Figure[] {
	const { text } = working;
	const quantities = ofWholes(text, [...numbersOf(text)]).filter((quantity) => isFigure(text, quantity, measures));
	if (quantities.length === 0) return [];
	const roles = rolesAt(
		text,
		quantities.map((quantity) => quantity.span.start),
		context.period,
		context.notice.year.value,
	);
	const stops = sentenceStops(text);
	let sentence = 0;
	const figures = quantities.map((quantity, index) => {
		const { start, end } = quantity.span;
		while ((stops[sentence + 1] ?? text.length) <= start) sentence++;
		const sentenceStart = stops[sentence] ?? 0;
		const sentenceEnd = stops[sentence + 1] ?? text.length;
		const previousEnd = quantities[index - 1]?.span.end ?? 0;
		const nextStart = quantities[index + 1]?.span.start ?? text.length;
		const clauseStart = Math.max(sentenceStart, lastStop(text, start, "，：。；！？\n（）") + 1);
		// 2所中小学、4所幼儿园: what stands before the 、 belongs to the figure before.
		const afterList = previousEnd > clauseStart ? lastStop(text, start, "、") + 1 : 0;
		const from = Math.max(clauseStart, previousEnd, start - WINDOW, afterList);
		const isFollowedByFigure =
			nextStart < sentenceEnd && !/[，。；：、（]/.test(text.slice(end, Math.min(nextStart, end + 12)));
		const left = text.slice(from, start);
		const right = rightOf(text, end, Math.min(nextStart, sentenceEnd), nextStart < sentenceEnd);
		const each = EACH.test(left);
		const clauseLeft = cues.inFull(text.slice(Math.max(clauseStart, start - WINDOW), start), each);
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
			place: (cues.PLACE.exec(left) ?? cues.SOMEWHERE.exec(left))?.[0] ?? null,
			perUnit: cues.PER_UNIT.test(clauseLeft.slice(-30)),
			share: false,
			each,
			ordinal: quantity.ordinal,
		};
		// 完成数/任务数：16100/20000人次
		if (figure.role === "target" && OF_WHOLE.test(text.slice(start, end))) figure.role = "unmarked";
		if (figure.role !== "target" && figure.role !== "remaining") restate(text, figure);
		figure.share = quantity.dimension === "share" && isShareOfTarget(text, figure);
		if (figure.share && figure.role === "target") figure.role = "unmarked";
		figure.explicit =
			cues.EXPLICIT.test(left) ||
			figure.role === "cumulative" ||
			(!isFollowedByFigure && /^(?:均|都|全部)?(?:已|完工|竣工|建成|投用)/.test(right));
		figure.underway = isUnderway(text, figure, nextStart);
		return figure;
	});
	readSeries(text, figures);
	return figures;
}

function* numbersOf(text: string): Generator<Quantity> {
	let left = MOST_NUMBERS;
	for (const quantity of quantitiesOf(text)) {
		if (left-- === 0) return;
		yield quantity;
	}
}

/** Are there more numbers than are read? */
export function hasMoreNumbers({ text }: WorkingText): boolean {
	let count = 0;
	for (const _ of quantitiesOf(text)) if (++count > MOST_NUMBERS) return true;
	return false;
}

const OF_WHOLE = /\d\/\d/;

/** 各2个, 均为5场 */
const EACH = /(?:各|分别|均|都)(?:为|有|是|已|完成|开展|举办|建成|选树|新建|建设|打造|评选|达到|达)*$/;

/** 16100/20000人次 is one figure: what is done, in the measure of the whole behind the stroke. */
function ofWholes(text: string, quantities: readonly Quantity[]): Quantity[] {
	return quantities.flatMap((quantity, i) => {
		if (isOfWhole(text, quantities[i - 1], quantity)) return [];
		const whole = quantities[i + 1];
		if (!whole || !isOfWhole(text, quantity, whole)) return [quantity];
		return [{ ...whole, span: { start: quantity.span.start, end: whole.span.end }, value: quantity.value }];
	});
}

function isOfWhole(text: string, done: Quantity | undefined, whole: Quantity): boolean {
	return (
		done?.measure === "" &&
		done.arabic &&
		whole.dimension === "thing" &&
		text.slice(done.span.end, whole.numberSpan.start) === "/"
	);
}

/** Does a text give any figure? Ordinals are none, nor is 一批 or 一种. */
export function hasFigures({ text }: WorkingText, measures: ReadonlySet<string>): boolean {
	for (const quantity of numbersOf(text))
		if (!quantity.ordinal && isFigure(text, quantity, measures) && !isVagueOne(quantity)) return true;
	return false;
}

/** 一批, 一种, 一支队伍: a number in grammar only. */
function isVagueOne({ value, arabic, measure }: Quantity): boolean {
	return value === 1 && !arabic && /^[批种面套支份条项件类片]$/.test(measure);
}

function isFigure(text: string, quantity: Quantity, measures: ReadonlySet<string>): boolean {
	if (!quantity.arabic && isInName(text, quantity.span.start)) return false;
	// 每千人口托位数3.8个
	if (!quantity.arabic && text.charAt(quantity.span.start - 1) === "每") return false;
	if (quantity.ordinal) return quantity.dimension === "thing";
	if (quantity.measure === "") return isBareNumber(text, quantity);
	return (quantity.dimension !== null && COUNTED.has(quantity.dimension)) || measures.has(quantity.measure);
}

/** “百场巡讲”: a number in a name. */
function isInName(text: string, start: number): boolean {
	const before = text.slice(Math.max(0, start - 12), start);
	return before.lastIndexOf("“") > before.lastIndexOf("”") && /^[^“”]{3,12}”/.test(text.slice(start, start + 16));
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

function isPart(text: string, sentenceStart: number, start: number): boolean {
	const before = text.slice(Math.max(sentenceStart, start - 200), start);
	if (before.lastIndexOf("（") > before.lastIndexOf("）")) return true;
	const among = before.lastIndexOf("其中");
	// 300人（其中教师70人），夏令营4期: the bracket ends what it began.
	return among >= 0 && !/累计|合计|共计|总计|^[^（]*）/.test(before.slice(among));
}
