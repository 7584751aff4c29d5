import type { Item } from "../../model";
import { comparable } from "../../text";
import { ALL_COVERED, ALL_DONE, NOT_ALL_DONE, NOT_BEGUN } from "./lexicon/cues";
import { likeness, type TargetWords, termsOf } from "./vocabulary";

/** What a text says of a target without a figure. */
export interface Worded {
	kind: "done" | "not-begun" | "covered";
	start: number;
	end: number;
}

interface Clause {
	text: string;
	start: number;
	/** The clauses before it in the same sentence. */
	before: string;
}

/** Clauses longer than this state nothing that could be read. */
const LONGEST = 200;

/**
 * What is said in words of each target: 已全部完成, 尚未开展, 全覆盖. A clause that names none of the targets speaks of all
 * that no figure reports on, if it names the item or its tasks as a whole.
 */
export function readWords(
	text: string,
	item: Item,
	targets: readonly TargetWords[],
	hasFigures: boolean,
): (Worded | null)[] {
	const found: (Worded | null)[] = targets.map(() => null);
	const title = termsOf(comparable(item.name.value)).filter((term) => term.weight > 0.3 || term.head);
	for (const clause of clausesOf(text)) {
		const kind = kindOf(clause);
		if (!kind) continue;
		const named = namedBy(clause, targets);
		const speaksOfAll = named.length === 0 && kind !== "covered" && isGeneral(clause, title, targets, hasFigures, kind);
		for (const [index, target] of targets.entries()) {
			if (found[index] || !(named.includes(index) || speaksOfAll)) continue;
			const isCoverage = target.target.kind === "coverage";
			if (kind === "covered" ? !isCoverage : isCoverage && kind === "done" && !/救助|资助/.test(clause.text)) continue;
			if (target.target.kind === "money-standard" || (target.target.kind === "rate" && kind !== "not-begun")) continue;
			found[index] = { kind, start: clause.start, end: clause.start + clause.text.length };
		}
	}
	return found;
}

function kindOf({ text }: Clause): Worded["kind"] | null {
	if (NOT_BEGUN.test(text)) return "not-begun";
	if (ALL_COVERED.test(text) && !/计划|拟|力争|确保|争取|推进|目标|任务/.test(text)) return "covered";
	if (NOT_ALL_DONE.test(text.replace(/新改扩建/g, ""))) return null;
	return ALL_DONE.test(text) ? "done" : null;
}

/** Targets whose noun stands in the clause; else, where it names nothing of its own, those of the clause before. */
function namedBy(clause: Clause, targets: readonly TargetWords[]): number[] {
	const own = namedIn(clause.text, targets);
	if (own.length > 0) return own;
	return clause.before ? namedIn(clause.before, targets) : [];
}

function namedIn(text: string, targets: readonly TargetWords[]): number[] {
	return targets.flatMap((target, index) => {
		const like = likeness(
			[...target.terms, ...(target.people ? target.context.map((term) => ({ ...term, weight: term.weight / 2 })) : [])],
			text,
		);
		const isPeopleOnly = target.people && like.coverage < 0.4;
		return (like.head && !isPeopleOnly) || like.coverage >= 0.5 ? [index] : [];
	});
}

function isGeneral(
	{ text, before }: Clause,
	title: ReturnType<typeof termsOf>,
	targets: readonly TargetWords[],
	hasFigures: boolean,
	kind: Worded["kind"],
): boolean {
	if (likeness(title, text).coverage >= 0.4) return true;
	if (kind === "done")
		return (
			/(?:各项|所有|全部|年度|全年|本项|该项|目标)(?:实事)?(?:工作)?(?:任务|目标|指标|工程|项目|工作)/.test(text) ||
			(targets.length === 1 && !hasFigures && /^[^\u4e00-\u9fa5]*(?:已|均|全部|目前)/.test(text))
		);
	return !hasFigures && (targets.length === 1 || likeness(title, before).coverage >= 0.4 || text.length <= 12);
}

function clausesOf(text: string): Clause[] {
	const clauses: Clause[] = [];
	let before = "";
	for (const match of text.matchAll(/[^，。；：！？\n]+|[，。；：！？\n]/g)) {
		const piece = match[0];
		if (piece.length === 1 && "。；！？\n".includes(piece)) before = "";
		else if (piece.length > 1) {
			if (piece.length <= LONGEST) clauses.push({ text: piece, start: match.index, before });
			before = piece.slice(-LONGEST);
		}
	}
	return clauses;
}
