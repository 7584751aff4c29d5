import { isCollective, isMemberOf, isSameCollective, type Notice, remembered, type UnitAlias, unitsOf } from "../model";
import { comparable } from "../text";
import { homePlaces, isPartOf, isShortFor, parseUnitName, plainUnitText, type UnitName, unmarked } from "./unit-name";

/** Which unit of the notice a text names. `several`: it fits more than one, and nothing tells which. */
export type UnitMatch =
	| { kind: "one"; name: string; collective: string | null; byAlias?: true }
	| { kind: "several"; names: string[] }
	| { kind: "none" };

/** The units of a notice, to be looked up by the many ways of writing them. */
export interface UnitDirectory {
	units: readonly string[];
	/** Names that a person has settled, which `find` knows too. */
	aliases: readonly string[];
	find(text: string): UnitMatch;
}

interface Entry {
	name: string;
	parsed: UnitName;
}

/** 县卫健局妇幼股, 县妇联办公室: an office within the unit. */
const OFFICE = /^(?<unit>.{1,30}(?:[局委部院会联协镇]|中心|街道))(?<office>.{0,10}(?:办公室|股|科|室|处|大队|中队))$/;
const SEAL = /[（(]\s{0,4}(?:盖章|公章|签章|章)\s{0,4}[）)]/g;
const SEPARATORS = /[、,，/;；\n\s]+/;
const LONGEST_NAME = 100;

/** @param aliases are looked at first; one that stands for no unit is passed over. */
export function unitDirectory(notice: Notice, aliases: readonly UnitAlias[] = []): UnitDirectory {
	const { units, homes, entries, collectives, byPlainName } = namesIn(notice);
	const find = (text: string): UnitMatch => {
		const written = text.slice(0, LONGEST_NAME).replace(SEAL, "");
		const exact = exactUnit(written, byPlainName);
		if (exact !== null) return { kind: "one", name: exact, collective: null };
		const loose = findCollective(written, collectives);
		if (loose.kind !== "none") return loose;
		const joint = findJoint(written, entries, homes);
		if (joint.kind === "several") return joint;
		const whole = findNamed(written, entries, homes);
		if (whole.kind !== "none") return whole;
		if (joint.kind === "one") return joint;
		return findMember(written, collectives) ?? findOffice(written, entries, homes);
	};
	const settled = settledNames(aliases, find);
	return {
		units,
		aliases: aliases.filter(({ alias }) => settled.has(plainUnitText(alias))).map(({ alias }) => alias),
		find: (text) => settled.get(plainUnitText(text.slice(0, LONGEST_NAME))) ?? find(text),
	};
}

const PLAIN = [comparable, unmarked, plainUnitText];

const namesIn = remembered((notice: Notice) => {
	const units = unitsOf(notice);
	const homes = homePlaces(notice, units);
	const entries = units
		.filter((unit) => !isCollective(unit))
		.map((name): Entry => ({ name, parsed: parseUnitName(name, homes) }));
	const byPlainName = PLAIN.map((plain) => ({ plain, units: groupedBy(units, plain) }));
	return { units, homes, entries, collectives: units.filter(isCollective), byPlainName };
});

function groupedBy(names: readonly string[], plain: (name: string) => string): Map<string, string[]> {
	const groups = new Map<string, string[]>();
	for (const name of names) groups.set(plain(name), [...(groups.get(plain(name)) ?? []), name]);
	return groups;
}

function settledNames(aliases: readonly UnitAlias[], find: UnitDirectory["find"]): Map<string, UnitMatch> {
	const settled = new Map<string, UnitMatch>();
	for (const { alias, unit } of aliases) {
		const match = find(unit);
		if (match.kind === "one" && plainUnitText(alias) !== "")
			settled.set(plainUnitText(alias), { ...match, byAlias: true });
	}
	return settled;
}

/** 各镇办 for 各镇、街道: the collective itself, loosely written. */
function findCollective(text: string, collectives: readonly string[]): UnitMatch {
	return matchOf(collectives.filter((each) => isSameCollective(text, each)));
}

/** The same name; then the same without marks; then without what stands in brackets, where only one unit is left. */
function exactUnit(text: string, byPlainName: ReturnType<typeof namesIn>["byPlainName"]): string | null {
	for (const { plain, units } of byPlainName) {
		const key = plain(text);
		const same = key === "" ? [] : (units.get(key) ?? []);
		if (same.length > 0) return same.length === 1 ? (same[0] ?? null) : null;
	}
	return null;
}

function findNamed(text: string, entries: readonly Entry[], homes: readonly string[]): UnitMatch {
	const name = parseUnitName(text, homes);
	const scored = entries
		.filter(({ parsed }) => isSamePlace(name, parsed, homes))
		.map((entry) => ({ entry, score: 2 * coreScore(name, entry.parsed) + levelScore(name, entry.parsed) }))
		.filter(({ score }) => score >= 2);
	const best = Math.max(...scored.map(({ score }) => score));
	return matchOf(scored.filter(({ score }) => score === best).map(({ entry }) => entry.name));
}

function matchOf(names: readonly string[]): UnitMatch {
	const different = [...new Set(names)];
	const [first] = different;
	if (first === undefined) return { kind: "none" };
	return different.length === 1
		? { kind: "one", name: first, collective: null }
		: { kind: "several", names: different };
}

function coreScore(a: UnitName, b: UnitName): number {
	if (a.core === b.core) return 2;
	const isPart = a.branch && b.branch && (isPartOf(a.core, b.core) || isPartOf(b.core, a.core));
	return isPart || isShortFor(a.core, b.core) || isShortFor(b.core, a.core) ? 1 : 0;
}

function levelScore(a: UnitName, b: UnitName): number {
	return a.branch === b.branch && a.level === b.level ? 1 : 0;
}

/** 市妇联 is not 县妇联, 桓台县妇联 not 高青's. A branch office is its county's whatever its name says. */
function isSamePlace(name: UnitName, unit: UnitName, homes: readonly string[]): boolean {
	const isBranch = name.branch || unit.branch;
	if (!isBranch && name.level !== "" && unit.level !== "" && name.level !== unit.level) return false;
	if (name.place === "" || name.level === "市" || name.level === "省") return true;
	const known = unit.place === "" ? homes : [unit.place, ...homes];
	return known.length === 0 || known.some((place) => place.endsWith(name.place) || name.place.endsWith(place));
}

/** 县妇联、县卫生健康局: two units in one cell. */
function findJoint(text: string, entries: readonly Entry[], homes: readonly string[]): UnitMatch {
	const parts = text.split(SEPARATORS).filter((part) => part !== "");
	if (parts.length < 2 || parts.length > 10) return { kind: "none" };
	const found = parts.map((part) => findNamed(part, entries, homes));
	return matchOf(found.flatMap((match) => (match.kind === "one" ? [match.name] : [])));
}

function findMember(text: string, collectives: readonly string[]): UnitMatch | null {
	const name = text.trim();
	const collective = collectives.find((each) => isMemberOf(plainUnitText(name), each));
	return collective === undefined ? null : { kind: "one", name, collective };
}

function findOffice(text: string, entries: readonly Entry[], homes: readonly string[]): UnitMatch {
	const unit = OFFICE.exec(plainUnitText(text))?.groups?.unit;
	return unit === undefined ? { kind: "none" } : findNamed(unit, entries, homes);
}
