import type { Figure, Match } from "./figure";
import { tidy } from "./sums";
import type { TargetWords } from "./vocabulary";

/** Roles of figures that are no amount done. */
export const NOT_DONE_ROLES = new Set(["plan", "past", "target", "remaining"]);

/** The figures that tell of an amount done. */
export function liveOf(matches: readonly Match[]): Match[] {
	return matches.filter(({ figure }) => !NOT_DONE_ROLES.has(figure.role) && !figure.underway);
}

/**
 * 新建幼儿园3所，已投用1所: of two figures in a sentence the first is the whole of which the second, done without doubt, tells.
 * A whole whose parts are partly unfinished is no amount done either.
 */
export function wholeFirst(live: readonly Match[], all: readonly Match[], { target }: TargetWords): Match[] {
	const order = new Map(all.map(({ figure }, index) => [figure.start, index]));
	// 增至18间: what there is altogether is what was promised.
	const isStock = STOCK_PROMISED.test(target.quote);
	return (isStock ? stockFirst(live) : withoutStock(live)).filter(({ figure }) => {
		const index = order.get(figure.start) ?? 0;
		const behind = all.slice(index + 1, index + 1 + LOOK_AHEAD).map((match) => match.figure);
		if (isDoneAndLeft(figure, behind) || isAnnounced(figure, behind[0])) return false;
		if (figure.explicit || figure.part || figure.role === "period") return true;
		return !behind.some(
			(other) =>
				other.sentenceEnd === figure.sentenceEnd &&
				other.value <= figure.value &&
				!NOT_DONE_ROLES.has(other.role) &&
				!/另|此外|还有|又/.test(other.left) &&
				((other.explicit && !other.place && /已|完工|竣工|投用|建成|完成/.test(other.left + other.right)) ||
					(other.underway &&
						other.value < figure.value &&
						(other.part || /已|目前/.test(other.left) || partsSum(figure, behind) === figure.value))),
		);
	});
}

/** 今年共办十期，目前已开四期: all that there is to be, and how far it is now. */
function isAnnounced(whole: Figure, next: Figure | undefined): boolean {
	return (
		next !== undefined &&
		/^(?:今年|全年)?共$/.test(whole.cue ?? "") &&
		!/已|完成|累计|建成/.test(whole.left) &&
		next.sentenceEnd === whole.sentenceEnd &&
		next.value < whole.value &&
		/^(?:目前|现)已[^增]/.test(next.left)
	);
}

const STOCK_PROMISED = /增[至到]|扩大[到至]|总数|总量|(?:机构|站点?|中心|场所|网点)达到?\d/;

/** 新建5间，总数达到16间 */
function stockFirst(live: readonly Match[]): readonly Match[] {
	const stock = live.filter(({ figure }) => STOCK.test(figure.left));
	return stock.length > 0 ? stock : live;
}

/** No whole stands further before its parts; keeps a text of thousands of figures linear. */
const LOOK_AHEAD = 100;

/** 共确定6个村。目前完工3个，其余3个…: the amount done and the amount left make the whole. */
function isDoneAndLeft(whole: Figure, behind: readonly Figure[]): boolean {
	const near = behind.filter(({ start }) => start - whole.start < 200);
	const left = near.find(({ role }) => role === "remaining");
	return near.some(
		(figure) =>
			figure.explicit && left !== undefined && figure.end <= left.start && figure.value + left.value === whole.value,
	);
}

/** 今年新增2家，全县机构达到11家; 已有203个，今年提升23个: what there is altogether, beside what the year brought. */
function withoutStock(live: readonly Match[]): readonly Match[] {
	const brought = live.filter(
		({ figure }) =>
			NEW.test(figure.left) &&
			!STOCK.test(figure.left) &&
			figure.role !== "earlier" &&
			!/季|月|期/.test(figure.cue ?? ""),
	);
	if (brought.length === 0) return live;
	return live.filter(
		(match) =>
			brought.includes(match) ||
			!STOCK.test(match.figure.left) ||
			brought.every(({ figure }) => figure.value >= match.figure.value),
	);
}

const NEW = /今年|本年|新增|新建|增设|新认定|提档/;
const STOCK =
	/(?:增加|增长|扩大|上升)[到至]$|总数|总量|现有|已有|原有|共有|累计达|全[县区市镇](?!.*(?:建成|完成|新增)).*达到?|^全[县区市镇](?:已|现|现已|目前)?$|^全[县区市镇](?!.*(?:建成|完成|新增|已))[^，]{2,12}$/;

/** 3所：1所已完工，2所正在建设: what the figures behind one in its sentence come to. */
function partsSum(figure: Figure, behind: readonly Figure[]): number {
	const parts = behind.filter((other) => other.sentenceEnd === figure.sentenceEnd && other.role !== "remaining");
	return tidy(parts.reduce((sum, { value }) => sum + value, 0));
}
