import type { Fact } from "../../model";
import { withoutSpace } from "../../text";
import type { Line } from "../repair/lines";
import { folded, joinMapped, type MappedText, sliceMapped, statedFact } from "../repair/mapped-text";

/** Titles stand among the first lines, and take no more lines than this. */
const HEAD_LINES = 16;
const TITLE_LINES = 6;
const TITLE_END = /(?:通知|意见|方案|通告|的函|办法|公告|决定)$/;

export interface FoundTitle {
	title: Fact<string>;
	/** What stands on the title's line before 关于: usually the issuer. */
	before: MappedText;
	/** The first and the last line it stands on. */
	firstLine: number;
	lastLine: number;
}

/** 关于2021年为全县妇女儿童办实事的通知, also broken over lines and behind the issuer's name; null where there is none. */
export function findTitle(lines: readonly Line[]): FoundTitle | null {
	for (const start of candidates(lines, (text) => text.includes("关于"))) {
		const found = titleFrom(lines, start);
		if (found) return found;
	}
	// A notice without 关于: 2024年为全县妇女儿童办实事实施方案
	for (const start of candidates(lines, (text) => /^\S{0,16}\d{4}年.{2,40}(?:通知|方案|项目|清单)$/.test(text))) {
		const line = lines[start];
		if (line)
			return {
				title: statedFact(line.content),
				before: sliceMapped(line.content, 0, 0),
				firstLine: start,
				lastLine: start,
			};
	}
	return null;
}

function candidates(lines: readonly Line[], fits: (text: string) => boolean): number[] {
	return lines.slice(0, HEAD_LINES).flatMap(({ text }, i) => (text.length < 120 && fits(text) ? [i] : []));
}

function titleFrom(lines: readonly Line[], start: number): FoundTitle | null {
	let all = "";
	for (let last = start; last < start + TITLE_LINES && last < lines.length; last++) {
		const text = lines[last]?.text ?? "";
		if (/[。；;:：]$/.test(text)) return null;
		all += withoutSpace(text);
		const goesOn = /^的?通\s{0,6}知$/.test(lines[last + 1]?.text ?? "");
		if (!TITLE_END.test(all) || goesOn || all.split("《").length > all.split("》").length) continue;
		const whole = joinMapped(lines.slice(start, last + 1).map(({ content }) => content));
		const at = folded(whole).indexOf("关于");
		return {
			title: statedFact(sliceMapped(whole, at)),
			before: sliceMapped(whole, 0, at),
			firstLine: start,
			lastLine: last,
		};
	}
	return null;
}
