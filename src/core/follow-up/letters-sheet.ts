import { LIST_STYLES, planListSheet } from "../layout";
import { type FollowUp, LETTER_KINDS, type SheetPlan, TONES, type Tone } from "../model";
import { letterText } from "./letter-text";

export const LETTERS_SHEET = "催报退回";

/** 催报退回: the drafts, one a row, to be filtered by tone and copied. */
export function planLettersSheet({ letters, bulletin }: FollowUp): SheetPlan {
	const tones = Object.keys(TONES) as Tone[];
	const rows = letters.flatMap(({ to, kind, drafts }) =>
		tones.map((tone) => [to, LETTER_KINDS[kind], TONES[tone], letterText(drafts[tone])]),
	);
	return planListSheet({
		name: LETTERS_SHEET,
		title: LETTERS_SHEET,
		notes: ["文稿由核对结果起草，供修改后使用；每个单位三种口气，按“口气”筛选。"],
		columns: [
			{ header: "单位", width: 18 },
			{ header: "事由", width: 7, style: LIST_STYLES.centered },
			{ header: "口气", width: 7, style: LIST_STYLES.centered },
			{ header: "文稿", width: 100 },
		],
		rows: [["全部单位", "通报", TONES.bulletin, letterText(bulletin)], ...rows],
	});
}
