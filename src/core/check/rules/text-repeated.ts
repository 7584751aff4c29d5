import { type CheckedWorkbook, makeFinding, type PreviousReport, remembered } from "../../model";
import { maskPersonalData } from "../../text";
import type { CheckSettings, FormRule, TogetherRule } from "../context";
import { entriesOf, progressCells } from "../entries";
import { findRepeats } from "../find-repeats";
import { formFinding } from "../form-finding";
import { plainText, type RepeatableText, repeats } from "../repeated-text";
import { shortText } from "../wording";

/** The text is the unit's own of the previous report, or nearly. */
export const textRepeated: FormRule = (form, { previous, settings }) => {
	if (!previous || form.unit === null) return [];
	const before = (textsByUnit(previous).get(form.unit) ?? [])
		.map((text) => plainText(text, settings))
		.filter((text) => text !== null);
	return textsOf(form.returned.form).flatMap(({ item, cell }) => {
		const text = plainText(cell.text, settings);
		if (text === null || !before.some((old) => repeats(text, old, settings))) return [];
		const message = `内容与上期几乎相同（“${shortText(cell.text)}”），看不出本期的新进展。`;
		return [formFinding(form, "text-repeated", message, { item, cell: cell.cell, quote: cell.text })];
	});
};

const textsByUnit = remembered(({ texts }: PreviousReport) => {
	const byUnit = new Map<string, string[]>();
	for (const { unit, text } of texts) {
		const own = byUnit.get(unit) ?? [];
		own.push(text);
		byUnit.set(unit, own);
	}
	return byUnit;
});

interface UnitText {
	workbook: CheckedWorkbook;
	item: number;
	cell: { cell: string; text: string };
	plain: RepeatableText;
}

/** Names in one message; of a text that goes round among hundreds of units these tell enough. */
const MOST_NAMED = 10;

/** A few seconds: thousands of long texts, each a tenth different from the others, would take hours. */
const MOST_STEPS = 4e8;

/** The text is another unit's of this run, or nearly: a finding on each of them. */
export const textRepeatedAmongUnits: TogetherRule = (checked, { settings }) => {
	const units = [...new Set(checked.map(({ unit }) => unit))];
	const numbers = new Map(units.map((unit, number) => [unit, number]));
	const texts = checked.flatMap((workbook) => comparableTexts(workbook, settings));
	const writers = texts.map(({ workbook }) => numbers.get(workbook.unit) ?? 0);
	const effort = { steps: MOST_STEPS };
	const found = findRepeats(
		texts.map(({ plain }) => plain),
		writers,
		MOST_NAMED + 1,
		settings,
		effort,
	);
	const repeated = texts.flatMap((own, index) => {
		const others = (found[index] ?? []).map((number) => units[number]);
		if (others.length === 0) return [];
		const names = others.slice(0, MOST_NAMED).join("、") + (others.length > MOST_NAMED ? "等多个单位" : "");
		const message = `内容与${names}所填几乎相同（“${shortText(own.cell.text)}”），看不出本单位做了什么。`;
		return [
			makeFinding("text-repeated", maskPersonalData(message), {
				item: own.item,
				unit: own.workbook.unit,
				file: own.workbook.file,
				sheet: own.workbook.returned?.form.sheet ?? null,
				cell: own.cell.cell,
				quote: maskPersonalData(own.cell.text),
			}),
		];
	});
	return effort.steps > 0 ? repeated : [...repeated, makeFinding("text-repeated", UNFINISHED)];
};

const UNFINISHED = "各单位所填的长文字中相近的太多，没有逐一比完：一字不差的都已列出，改动过少许的可能还有，请抽查。";

function comparableTexts(workbook: CheckedWorkbook, settings: CheckSettings): UnitText[] {
	if (workbook.unit === null || !workbook.returned) return [];
	return textsOf(workbook.returned.form).flatMap(({ item, cell }) => {
		const plain = plainText(cell.text, settings);
		return plain === null ? [] : [{ workbook, item, cell, plain }];
	});
}

function textsOf(form: Parameters<typeof entriesOf>[0]): { item: number; cell: { cell: string; text: string } }[] {
	return entriesOf(form).flatMap((entry) => progressCells(entry).map((cell) => ({ item: entry.item, cell })));
}
