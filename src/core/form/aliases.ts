import { type Notice, type UnitAlias, unitsOf } from "../model";
import { unitDirectory } from "./unit-directory";

const COMMENT = /^\s*(?:#|\/\/|;)/;
const LONGEST_LINE = 200;

/**
 * Reads a small file of aliases: a JSON object `{"别名": "单位"}`, or a line each: 别名=单位. Lines that begin with # are
 * comments.
 * @returns the first line that is neither as `problem`.
 */
export function parseAliases(text: string): { aliases: UnitAlias[] } | { problem: string } {
	const plain = text.replace(/^\uFEFF/, "");
	if (/^\s*\{/.test(plain)) return aliasesOfJson(plain);
	const aliases: UnitAlias[] = [];
	for (const line of plain.split(/\r\n|\n|\r/)) {
		if (line.trim() === "" || COMMENT.test(line)) continue;
		const [alias, unit, ...rest] = line.slice(0, LONGEST_LINE).split(/[=＝\t]/);
		if (!alias?.trim() || !unit?.trim() || rest.length > 0) return { problem: line.slice(0, 40) };
		aliases.push({ alias: alias.trim(), unit: unit.trim() });
	}
	return { aliases };
}

function aliasesOfJson(json: string): { aliases: UnitAlias[] } | { problem: string } {
	let value: unknown;
	try {
		value = JSON.parse(json);
	} catch {
		return { problem: json.slice(0, 40) };
	}
	const aliases: UnitAlias[] = [];
	for (const [alias, unit] of Object.entries(value ?? {})) {
		if (typeof unit !== "string" || alias.trim() === "" || unit.trim() === "") return { problem: alias.slice(0, 40) };
		aliases.push({ alias: alias.trim(), unit: unit.trim() });
	}
	return { aliases };
}

/** Those aliases that stand for no unit of the notice, nor for a member of one of its collectives. */
export function unfitAliases(notice: Notice, aliases: readonly UnitAlias[]): UnitAlias[] {
	const directory = unitDirectory(notice);
	return aliases.filter(({ unit }) => !unitsOf(notice).includes(unit) && directory.find(unit).kind !== "one");
}
