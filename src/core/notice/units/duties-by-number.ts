import type { ResponsibleUnit } from "../../model";
import { smallNumber } from "../items/markers";
import { closeUp, folded, type MappedText, sliceMapped } from "../repair/mapped-text";
import { dutyParts } from "./announcements";
import { responsibleUnits } from "./responsible-units";

/** 第一、三件由县妇联牵头，县民政局配合 */
const DUTY =
	/第([一二三四五六七八九十\d]{1,3}(?:[、和及,]第?[一二三四五六七八九十\d]{1,3}){0,12})[件项条](?:实事)?(?:工作|项目|任务)?(?:分别)?由([^;。第]{3,150})/g;
/** Longer paragraphs assign no duties. */
const LONGEST = 4000;

/** Units that a paragraph below the items gives them by their numbers; empty where none does. */
export function dutiesByNumber(paragraphs: readonly MappedText[]): Map<number, ResponsibleUnit[]> {
	const duties = new Map<number, ResponsibleUnit[]>();
	for (const printed of paragraphs) {
		const paragraph = closeUp(sliceMapped(printed, 0, Math.min(LONGEST, printed.text.length)));
		const text = folded(paragraph);
		for (const match of text.matchAll(DUTY)) {
			const [whole, numbers = "", words = ""] = match;
			const end = match.index + whole.length;
			const units = responsibleUnits(dutyParts(paragraph, text, end - words.length, end));
			for (const numeral of numbers.split(/[、和及,]第?/)) {
				const no = smallNumber(numeral);
				if (no !== null && units.length > 0) duties.set(no, [...(duties.get(no) ?? []), ...units]);
			}
		}
	}
	return duties;
}
