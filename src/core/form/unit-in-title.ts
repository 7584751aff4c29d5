import type { Notice } from "../model";
import { comparable } from "../text";
import type { UnitDirectory, UnitMatch } from "./unit-directory";

/** What goes before the year or the words of every title: 县妇联2025年第二季度…, 县妇联关于…的报表. */
const BEFORE_TITLE =
	/^(?<unit>[^\d]{2,30}?)(?=20\d\d年|关于|第?[一二三四]季度|[上下]半年|为全|办?实事|工作进展|进展情况)/;
/** …进展情况报表（县妇联） */
const IN_BRACKETS = /\((?<unit>[^()]{2,30})\)$/;
const LONGEST_LINE = 200;

/**
 * The unit that a line above the table names: by itself, in front of the title, or in brackets behind it. The title that
 * the notice itself gives the form says nothing.
 * @returns null where no line, or more than one unit, is named.
 */
export function unitInTitle(
	lines: readonly string[],
	notice: Notice,
	directory: UnitDirectory,
): { text: string; match: UnitMatch } | null {
	const printed = new Set([notice.form.title?.value, notice.title?.value].map((text) => comparable(text ?? "")));
	const found = new Map<string, { text: string; match: UnitMatch }>();
	for (const line of lines) {
		const plain = comparable(line.slice(0, LONGEST_LINE));
		if (printed.has(plain)) continue;
		const parts = [plain, BEFORE_TITLE.exec(plain)?.groups?.unit, IN_BRACKETS.exec(plain)?.groups?.unit];
		for (const text of parts) {
			const match = text && text.length <= 30 ? directory.find(text) : null;
			if (text && match?.kind === "one" && !found.has(match.name)) found.set(match.name, { text, match });
		}
	}
	const [only] = found.values();
	return found.size === 1 && only ? only : null;
}
