/** 各街道、镇、中心 · 区直各部门、单位 · 各镇（街道）: a name that stands for several units. */
export function isCollective(name: string): boolean {
	return COLLECTIVE.test(name);
}

/** True where a unit's name is of a kind that the collective names: 马桥镇 of 各镇（街道）. */
export function isMemberOf(name: string, collective: string): boolean {
	if (!isCollective(collective) || isCollective(name)) return false;
	const plain = plainKind(name);
	return kindsOf(collective).some((kind) => isOfKind(plain, kind));
}

/** True where two names of collectives mean the same: 各镇办 and 各镇、街道; 各镇 names a part of it. */
export function isSameCollective(name: string, collective: string): boolean {
	if (!isCollective(name) || !isCollective(collective)) return false;
	const all = kindsOf(collective);
	const kinds = kindsOf(name);
	return kinds.length > 0 && kinds.every((kind) => all.includes(kind));
}

const COLLECTIVE = /^(?:全[县区市])?各|直各|^有关|^相关/;
const LEADING = /^(?:全[县区市])?(?:[县区市]?直)?各|^有关|^相关|^成员/;
/** Words for several kinds at once. */
const KINDS: Record<string, readonly string[]> = {
	镇办: ["镇", "街道"],
	镇街: ["镇", "街道"],
	街镇: ["镇", "街道"],
	镇街道: ["镇", "街道"],
	乡镇: ["乡", "镇"],
	乡镇街道: ["乡", "镇", "街道"],
	学校: ["学校", "小学", "中学"],
	中小学: ["学校", "小学", "中学"],
	中小学校: ["学校", "小学", "中学"],
	区县: ["区", "县"],
};
/** 各部门、单位 says no more than that. */
const ANY_ORGAN = /(?:[局委办部联会院处队校站所社]|中心|公司)$/;

function kindsOf(collective: string): string[] {
	return collective
		.replace(/\s/g, "")
		.split(/[、/（）()，,和及与]/)
		.map((part) => plainKind(strip(part)))
		.filter((kind) => kind !== "")
		.flatMap((kind) => KINDS[kind] ?? [kind]);
}

/** 各有关部门 → 部门: from the left, one word after the other. */
function strip(part: string): string {
	const shorter = part.replace(LEADING, "");
	return shorter === part ? part : strip(shorter);
}

/** 马桥镇人民政府 → 马桥镇, 芦湖街道办事处 → 芦湖街道. */
function plainKind(name: string): string {
	return name
		.replace(/\s/g, "")
		.replace(/(?<=[镇乡])(?:人民)?政府$/, "")
		.replace(/(?<=街道)办(?:事处)?$/, "");
}

function isOfKind(name: string, kind: string): boolean {
	if (/^(?:部门|单位)$/.test(kind)) return ANY_ORGAN.test(name);
	if (name.length > kind.length && name.endsWith(kind)) return true;
	// 芦湖社区儿童友好基地 of 各儿童友好实践基地.
	return kind.length > 4 && name.endsWith(kind.slice(-2)) && name.includes(kind.slice(0, 4));
}
