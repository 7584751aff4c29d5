import {
	isCollective,
	isMemberOf,
	itemsOf,
	type Notice,
	type ReportForm,
	type UnitAlias,
	type UnitIdentity,
} from "../model";
import { type UnitDirectory, type UnitMatch, unitDirectory } from "./unit-directory";
import { unitInFileName } from "./unit-in-file-name";
import { unitInTitle } from "./unit-in-title";

/** What tells a unit besides the form's own cells. */
export interface UnitHints {
	/** Path of the file, "" where it can say nothing. */
	fileName: string;
	/** Texts above the table: title and whatever else is no label. */
	headings?: readonly string[];
	aliases?: readonly UnitAlias[];
}

interface Claim {
	source: "cell" | "stamp" | "file-name" | "title";
	text: string;
	match: UnitMatch;
}

/**
 * Tells whose form it is: the 单位 cell counts first, then the stamp, then the file's name; the rest of them only raises
 * doubts. A title is asked only where none of them says anything.
 */
export function identifyUnit(form: ReportForm, notice: Notice, hints: UnitHints): UnitIdentity {
	const directory = unitDirectory(notice, hints.aliases);
	const claims = claimsOf(form, hints.fileName, directory);
	const titled = claims.length === 0 ? unitInTitle(hints.headings ?? [], notice, directory) : null;
	if (titled) claims.push({ source: "title", ...titled });
	const [first, ...others] = claims;
	if (!first) return hinted(form, notice);
	const settled = settle(first, others);
	if (!settled) {
		const several = first.match.kind === "several" ? first.match.names : [];
		return {
			name: null,
			source: first.source,
			text: first.text,
			doubts: [
				...several.map((name) => ({ source: first.source, text: first.text, name })),
				...others.flatMap(({ source, text, match }) =>
					match.kind === "one" ? [{ source, text, name: match.name }] : [],
				),
			],
			collective: null,
			unknown: true,
		};
	}
	return {
		name: settled.name,
		source: settled.claim.source,
		text: settled.claim.text,
		...(settled.claim.match.kind === "one" && settled.claim.match.byAlias ? { byAlias: true as const } : {}),
		doubts: others.flatMap(({ source, text, match }) =>
			match.kind === "one" && !agree(match.name, settled.name) ? [{ source, text, name: match.name }] : [],
		),
		collective: settled.collective,
		unknown: false,
	};
}

/**
 * The unit that a file's name tells, in the notice's spelling, for a file that holds no form.
 * @returns null where it names none, or more than one.
 */
export function identifyUnitByFileName(
	fileName: string,
	notice: Notice,
	aliases: readonly UnitAlias[] = [],
): string | null {
	const match = unitInFileName(fileName, unitDirectory(notice, aliases))?.match;
	return match?.kind === "one" ? match.name : null;
}

/** The unit that a person has said a form to be of. @param unit in the notice's spelling, or of a collective's member. */
export function settledUnit(unit: string, notice: Notice): UnitIdentity {
	const match = unitDirectory(notice).find(unit);
	const { name, collective } = match.kind === "one" ? match : { name: null, collective: null };
	return { name, source: null, text: unit, byChoice: true, doubts: [], collective, unknown: name === null };
}

function claimsOf(form: ReportForm, fileName: string, directory: UnitDirectory): Claim[] {
	const claims: Claim[] = [];
	const cell = form.unit?.text.trim() ?? "";
	if (cell !== "") claims.push({ source: "cell", text: cell, match: directory.find(cell) });
	const stamp = form.stamp?.unit ?? "";
	const stamped = stamp === "" ? null : directory.find(stamp);
	// A stamp comes from outside: one that names no unit of this notice says nothing.
	if (stamped?.kind === "one") claims.push({ source: "stamp", text: stamp, match: stamped });
	const named = unitInFileName(fileName, directory);
	if (named) claims.push({ source: "file-name", ...named });
	return claims;
}

/** Takes the first claim's word; the others only narrow it: to one of several units, to a member of a collective. */
function settle(
	first: Claim,
	others: readonly Claim[],
): { claim: Claim; name: string; collective: string | null } | null {
	if (first.match.kind === "none") return null;
	if (first.match.kind === "several") {
		const { names } = first.match;
		const other = others.find(({ match }) => match.kind === "one" && names.includes(match.name));
		return other?.match.kind === "one" ? { claim: first, name: other.match.name, collective: null } : null;
	}
	const { name, collective } = first.match;
	if (isCollective(name)) {
		const member = others.find(({ match }) => match.kind === "one" && isMemberOf(match.name, name));
		if (member?.match.kind === "one") return { claim: member, name: member.match.name, collective: name };
	}
	return { claim: first, name, collective };
}

function agree(a: string, b: string): boolean {
	return a === b || isMemberOf(a, b) || isMemberOf(b, a);
}

/** Nobody says whose form it is. If its rows are exactly those of one unit, that is worth saying, but no answer. */
function hinted(form: ReportForm, notice: Notice): UnitIdentity {
	const held = new Set(form.rows.flatMap(({ item }) => (item === null ? [] : [item])));
	const units = new Set(notice.items.flatMap(({ units }) => units.map(({ name }) => name)));
	const fitting = [...units].filter((unit) => {
		const items = itemsOf(notice, unit);
		return !isCollective(unit) && items.length === held.size && items.every(({ no }) => held.has(no));
	});
	const [only] = fitting;
	const hint = fitting.length === 1 && only !== undefined ? only : null;
	return {
		name: null,
		source: hint === null ? null : "rows",
		text: hint,
		doubts: [],
		collective: null,
		unknown: false,
	};
}
