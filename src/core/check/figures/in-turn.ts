import type { Figure, Match } from "./figure";
import { kindFit } from "./fit";
import { likeness } from "./likeness";
import { meaningful } from "./short-names";
import type { TargetWords } from "./vocabulary";
import { lastStop, WINDOW } from "./windows";

/** 家庭教育指导站、儿童之家分别建成4个、5个: as many figures as targets named, each in its turn. */
export function assignedInTurn(
	text: string,
	figures: readonly Figure[],
	targets: readonly TargetWords[],
): Map<Figure, number> {
	const owners = new Map<Figure, number>();
	for (const [at, figure] of figures.entries()) {
		if (!figure.left.includes("分别")) continue;
		const run = [figure];
		for (let next = figures[at + run.length]; next; next = figures[at + run.length]) {
			if (!/^[、和，]$/.test(text.slice(run.at(-1)?.end ?? 0, next.start))) break;
			run.push(next);
		}
		if (run.length < 2) continue;
		const listed = byNames(figure, run, targets);
		if (listed) {
			for (const [turn, each] of run.entries()) owners.set(each, listed[turn] ?? 0);
			continue;
		}
		const names = namesBefore(text, figure, targets);
		const named = targets
			.map((words, index) => ({ index, words, like: likeness(words.terms, names) }))
			.filter(({ words, like }) => like.head > 0 && run.some((each) => kindFit(each, words) !== null))
			.sort((a, b) => a.like.start - b.like.start || a.like.end - b.like.end);
		// Names met in full before those met in part.
		const met = [named, named.filter(({ like }) => like.head >= 0.8), named.filter(({ like }) => like.head === 1)];
		const turns = met.find(
			(list) =>
				list.length === run.length &&
				list.every(({ words }, turn) => run[turn] !== undefined && kindFit(run[turn], words) !== null),
		);
		for (const [turn, each] of run.entries()) if (turns?.[turn]) owners.set(each, turns[turn].index);
	}
	return owners;
}

/** 车棚、充电端口分别完成58处、1740个: as many names as figures, each fitting one target that no other fits. */
function byNames(
	figure: Figure,
	run: readonly Figure[],
	targets: readonly TargetWords[],
): (number | undefined)[] | null {
	const names = figure.clauseLeft.slice(0, figure.clauseLeft.lastIndexOf("分别")).split(/[、和及]/);
	if (names.length !== run.length) return null;
	const fits = names.map((name, turn) =>
		targets.flatMap((words, index) => {
			const each = run[turn];
			const bare = meaningful(name);
			const isNamed =
				(bare.length >= 2 && words.target.subject.endsWith(bare)) ||
				words.context.some(({ word }) => word === name) ||
				likeness(words.terms, name).head >= 0.8;
			return isNamed && each && kindFit(each, words) === "same" ? [index] : [];
		}),
	);
	// 新增、改造幸福食堂分别完成5家、4家: what one name alone fits is not the other's.
	const taken = new Set(fits.flatMap((list) => (list.length === 1 ? list : [])));
	const owners = fits.map((list) => {
		const left = list.length === 1 ? list : list.filter((index) => !taken.has(index));
		return left.length === 1 ? left[0] : undefined;
	});
	return owners.every((owner) => owner !== undefined) && new Set(owners).size === owners.length ? owners : null;
}

/** What the figures are told of: the clause's own names, else those of the sentence before (目标托养200人、机构6所。目前分别完成130人、3所). */
function namesBefore(text: string, { clauseLeft, sentenceStart }: Figure, targets: readonly TargetWords[]): string {
	if (meaningful(clauseLeft) !== "" || targets.some(({ terms }) => likeness(terms, clauseLeft).head > 0))
		return clauseLeft;
	const before = text.slice(Math.max(0, sentenceStart - WINDOW), Math.max(0, sentenceStart - 1));
	return before.slice(lastStop(before, before.length, "。；\n") + 1);
}

/** A figure and the target it was given to. */
export interface Owned {
	figure: Figure;
	owner: number;
}

/** 分别完成年度任务的57.8%、53.3%: shares of as many figures before. */
export function isShareOfSeveral(figure: Figure, before: Figure | undefined): boolean {
	return (
		figure.share && (figure.left.includes("分别") || (before?.share === true && figure.clauseLeft.includes("分别")))
	);
}

/** Whose share it is: the figures of the sentence before, one after the other; null where they are not as many. */
export function shareOwner(at: number, figures: readonly Figure[], owners: readonly Owned[]): number | null {
	const isShare = (index: number) => {
		const figure = figures[index];
		return figure !== undefined && isShareOfSeveral(figure, figures[index - 1]);
	};
	let first = at;
	while (isShare(first - 1)) first--;
	let last = at;
	while (isShare(last + 1)) last++;
	const told = owners.filter(
		({ figure }) => figure.sentenceEnd === figures[at]?.sentenceEnd && figure.start < (figures[first]?.start ?? 0),
	);
	return told.length === last - first + 1 ? (told[at - first]?.owner ?? null) : null;
}

/** 为88名残疾儿童提供康复训练，其中机构康复70名、家庭康复18名: a total of parts that go to different targets is none's figure. */
export function withoutTotals(
	figures: readonly Figure[],
	matches: Match[][],
	targets: readonly TargetWords[],
): Match[][] {
	const ownerOf = (figure: Figure) => matches.findIndex((list) => list.some((match) => match.figure === figure));
	for (const [at, total] of figures.entries()) {
		const owner = targets[ownerOf(total)];
		const next = figures.slice(at + 1, at + 7);
		const parts = next.filter(
			({ part, sentenceEnd, measure }) => part && sentenceEnd === total.sentenceEnd && measure === total.measure,
		);
		if (total.part || parts.length < 2) continue;
		const owners = new Set(parts.map(ownerOf).filter((owner) => owner >= 0));
		const sum = parts.reduce((value, part) => value + part.value, 0);
		if (owners.size < 2 || sum !== total.value) continue;
		// 宣讲11场（一季度5场、二季度6场）: of targets of one name none is the other's part.
		if (owner && [...owners].every((index) => targets[index]?.target.subject === owner.target.subject)) continue;
		// 学位1020个，其中小学学位480个: all parts may well be the same target's.
		const whole = ownerOf(total);
		const isItsOwn = (part: Figure) => matches[whole]?.some((match) => match.figure === part) ?? false;
		if (parts.every(isItsOwn)) continue;
		// The notice itself names the one as a part of the other.
		if (owner && !owner.within && [...owners].some((index) => targets[index]?.within)) continue;
		for (const [index, list] of matches.entries()) matches[index] = list.filter(({ figure }) => figure !== total);
	}
	return matches;
}

/** 宣讲20场，一季度不少于5场: of targets of one name the largest is the year's; a part's figure may be any one's. */
export function wholeOfNamesakes<T extends { index: number }>(
	tied: readonly T[],
	{ part }: Figure,
	targets: readonly TargetWords[],
): readonly T[] {
	const [first] = tied.map(({ index }) => targets[index]?.target);
	const areNamesakes = tied.every(({ index }) => {
		const target = targets[index]?.target;
		return target?.kind === "count" && target.subject === first?.subject && target.measure === first.measure;
	});
	if (part || tied.length < 2 || !areNamesakes) return tied;
	const sizeOf = ({ index }: T) => targets[index]?.target.value ?? 0;
	const largest = Math.max(...tied.map(sizeOf));
	return tied.filter((each) => sizeOf(each) === largest).slice(0, 1);
}
