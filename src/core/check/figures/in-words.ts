import type { Item, Span } from "../../model";
import { comparable } from "../../text";
import { ALL_COVERED, ALL_DONE, DONE, NOT_ALL_DONE, NOT_BEGUN, UNDERWAY } from "./lexicon/cues";
import { likeness } from "./likeness";
import { type TargetWords, type Term, termsOf } from "./vocabulary";

/** What a clause says of a target without a figure: 已全部完成, 尚未开展, 应救尽救, 主体封顶. */
export interface Statement extends Span {
	kind: "done" | "not-begun" | "covered" | "underway";
}

interface Clause extends Span {
	text: string;
	/** The clause before it in the same sentence. */
	before: string;
}

interface Beside {
	/** The text gives figures. */
	hasFigures: boolean;
	/** Figures for several targets together: 12所学校. */
	totals: readonly Span[];
}

/** Clauses longer than this state nothing that could be read. */
const LONGEST = 200;

/**
 * The statements on each target, in the order of the text. A clause that names none of the targets speaks of all of them
 * if it names the item or its tasks as a whole.
 */
export function readStatements(
	text: string,
	item: Item,
	targets: readonly TargetWords[],
	beside: Beside,
): Statement[][] {
	const found: Statement[][] = targets.map(() => []);
	const title = termsOf(comparable(item.name.value)).filter((term) => term.weight > 0.3 || term.head);
	for (const clause of clausesOf(text)) {
		const kind = kindOf(clause.text);
		if (!kind) continue;
		const named = namedBy(clause, targets, kind);
		const isForAll =
			beside.totals.some(({ start, end }) => start >= clause.start && end <= clause.end) ||
			(named.length === 0 && isGeneral(clause, kind, title, targets.length, beside.hasFigures));
		for (const [index, words] of targets.entries())
			if ((named.includes(index) || isForAll) && suits(kind, words, clause.text))
				found[index]?.push({ kind, start: clause.start, end: clause.end });
	}
	return found;
}

function kindOf(text: string): Statement["kind"] | null {
	if (NOT_BEGUN.test(text)) return "not-begun";
	if (ALL_COVERED.test(text) && !/计划|拟|力争|确保|争取|推进|目标|任务/.test(text)) return "covered";
	const plain = text.replace(/新改扩建/g, "");
	if (ALL_DONE.test(text) && !NOT_ALL_DONE.test(plain)) return "done";
	return UNDERWAY.test(plain) && !DONE.test(plain) ? "underway" : null;
}

/** Of which kinds of target such a statement can be made: a rate or a sum is never done in words. */
function suits(kind: Statement["kind"], { target }: TargetWords, text: string): boolean {
	if (target.kind === "money-standard") return false;
	if (target.kind === "coverage") return kind === "covered" || kind === "not-begun" || /救助|资助/.test(text);
	return kind !== "covered" && (target.kind === "count" || kind === "not-begun");
}

/** Targets whose noun stands in the clause; else, where it names nothing of its own, those of the clause before. */
function namedBy(clause: Clause, targets: readonly TargetWords[], kind: Statement["kind"]): number[] {
	const own = namedIn(clause.text, targets);
	if (own.length > 0 || clause.before === "" || kind === "underway") return own;
	return namedIn(clause.before, targets);
}

function namedIn(text: string, targets: readonly TargetWords[]): number[] {
	return targets.flatMap(({ terms, context, people }, index) => {
		const aside = people ? context.map((term) => ({ ...term, weight: term.weight / 2 })) : [];
		const like = likeness([...terms, ...aside], text);
		return (like.head > 0 && !(people && like.coverage < 0.4)) || like.coverage >= 0.5 ? [index] : [];
	});
}

const ALL_TASKS = /(?:各项|所有|全部|年度|全年|本项|该项|目标)(?:实事)?(?:工作)?(?:任务|目标|指标|工程|项目|工作)/;

function isGeneral(
	{ text, before }: Clause,
	kind: Statement["kind"],
	title: readonly Term[],
	targets: number,
	hasFigures: boolean,
): boolean {
	if (kind === "covered" || kind === "underway") return false;
	if (likeness(title, text).coverage >= 0.4) return true;
	const isOnly = targets === 1 && !hasFigures;
	if (kind === "done") return ALL_TASKS.test(text) || (isOnly && /^[^\u4e00-\u9fa5]*(?:已|均|全部|目前)/.test(text));
	return isOnly || (!hasFigures && (likeness(title, before).coverage >= 0.4 || text.length <= 12));
}

function clausesOf(text: string): Clause[] {
	const clauses: Clause[] = [];
	let before = "";
	for (const match of text.matchAll(/[^，。；：！？\n]+|[，。；：！？\n]/g)) {
		const piece = match[0];
		const start = match.index;
		if (piece.length === 1 && "。；！？\n".includes(piece)) before = "";
		else if (piece.length > 1) {
			if (piece.length <= LONGEST) clauses.push({ text: piece, start, end: start + piece.length, before });
			before = piece.slice(-LONGEST);
		}
	}
	return clauses;
}
