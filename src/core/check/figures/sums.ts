import type { Match } from "./figure";

/** 一季度20场，二季度30场，共50场: the sum alone where the text gives it as one. */
export function statedTotalOf(group: readonly Match[]): Match[] {
	const [total, ...rest] = totalOf(group);
	const isStated = total && rest.length === 0 && /共|合计|总计|累计/.test(total.figure.left);
	return isStated ? [total] : [...group];
}

/** The one figure that is the sum of all others, else all. */
function totalOf(group: readonly Match[]): Match[] {
	const all = sumOf(group);
	const total = group.find(({ figure: { value } }) => Math.abs(tidy(all - value) - value) < 1e-6);
	return total && group.length > 2 ? [total] : [...group];
}

/** 竣工118户，验收96户: what was looked at afterwards is some of what was built. */
function withoutLaterSteps(group: readonly Match[]): Match[] {
	const built = group.find(({ figure }) => /(?:竣工|完工|建成|完成(?:改造|建设|施工)?)$/.test(figure.left));
	if (!built) return [];
	return group.filter(
		({ figure }) => !/(?:验收|结算|拨付|入住|审计)$/.test(figure.left) || figure.value > built.figure.value,
	);
}

/** Several figures for the year: the same one twice, a total with its parts, places that add up, or the one whose words fit best. */
export function pick(group: readonly Match[]): Match[] | null {
	const first = group[0];
	if (!first) return null;
	const isSameAgain = group.every(({ figure }) => figure.value === first.figure.value);
	if (isSameAgain) return group.length > 1 && isList(group) ? [...group] : [first];
	const total = totalOf(group);
	if (total.length === 1) return total;
	const checked = withoutLaterSteps(group);
	if (checked.length > 0 && checked.length < group.length) return pick(checked);
	const amounts = group.filter(({ figure }) => !figure.ordinal);
	if (amounts.length > 0 && amounts.length < group.length) return pick(amounts);
	// 讲堂进机关12场、进社区21场: what follows in a list is more of the same.
	if (isList(group) && group.slice(1).every(({ carried }) => carried)) return [...group];
	const summed = group.filter(({ figure }) => /合计|共计|总计|累计|共(?![同享建])/.test(figure.clauseLeft.slice(-12)));
	if (summed.length === 1) return summed;
	const placed = group.filter(({ figure }) => figure.place);
	if (placed.length === group.length) return [...group];
	const [rest] = group.filter(({ figure }) => !figure.place);
	if (rest && placed.length === group.length - 1 && rest.figure.value >= sumOf(placed)) return [rest];
	const ordinals = group.filter(({ figure }) => figure.ordinal);
	if (ordinals.length === group.length) return [group.reduce((a, b) => (b.figure.value > a.figure.value ? b : a))];
	const best = [...group].sort((a, b) => b.score - a.score);
	if (best[0] && best[1] && best[0].score - best[1].score > 0.28) return [best[0]];
	const explicit = group.filter(({ figure }) => /已|完成/.test(figure.left));
	if (explicit.length === 1) return explicit;
	return isList(group) ? [...group] : null;
}

/** 戏曲演出3场、书画培训2场、公益讲座2场: one enumeration of different things under one heading. */
function isList(group: readonly Match[]): boolean {
	const names = new Set(
		group.map(
			({ figure }) =>
				figure.left.replace(/[^\u4e00-\u9fa5]/g, "") || figure.right || figure.clauseLeft.split("、").at(-1),
		),
	);
	const [first] = group;
	return (
		names.size === group.length &&
		group.every(
			({ figure }) =>
				figure.sentenceEnd === first?.figure.sentenceEnd && figure.clauseStart === first?.figure.clauseStart,
		)
	);
}

export function sumOf(matches: readonly Match[]): number {
	return tidy(matches.reduce((sum, { figure }) => sum + figure.value, 0));
}

/** 0.1 + 0.2 is 0.3 here. */
export function tidy(value: number): number {
	return Number.isSafeInteger(value) && value < 1e12 ? value : Number(value.toPrecision(12));
}
