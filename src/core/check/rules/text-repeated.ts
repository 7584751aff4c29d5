import type { CheckedWorkbook } from "../../model";
import { makeFinding } from "../../model";
import type { FormRule, TogetherRule } from "../context";
import { entriesOf, progressCells } from "../entries";
import { formFinding } from "../form-finding";
import { plainText, type RepeatableText, repeats } from "../repeated-text";
import { shortText } from "../wording";

/** The text is the unit's own of the previous report, or nearly. */
export const textRepeated: FormRule = (form, { previous, settings }) => {
	if (!previous || form.unit === null) return [];
	const before = previous.texts
		.filter(({ unit }) => unit === form.unit)
		.map(({ text }) => plainText(text, settings))
		.filter((text) => text !== null);
	return textsOf(form.returned.form).flatMap(({ item, cell }) => {
		const text = plainText(cell.text, settings);
		if (text === null || !before.some((old) => repeats(text, old, settings))) return [];
		const message = `内容与上期几乎相同（“${shortText(cell.text)}”），看不出本期的新进展。`;
		return [formFinding(form, "text-repeated", message, { item, cell: cell.cell, quote: cell.text })];
	});
};

interface UnitText {
	workbook: CheckedWorkbook;
	item: number;
	cell: { cell: string; text: string };
	plain: RepeatableText;
}

/** The text is another unit's of this run, or nearly: a finding on each of them. */
export const textRepeatedAmongUnits: TogetherRule = (checked, { settings }) => {
	const texts: UnitText[] = checked.flatMap((workbook) =>
		workbook.unit === null || !workbook.returned
			? []
			: textsOf(workbook.returned.form).flatMap(({ item, cell }) => {
					const plain = plainText(cell.text, settings);
					return plain === null ? [] : [{ workbook, item, cell, plain }];
				}),
	);
	return texts.flatMap((own) => {
		const others = texts.filter(
			(other) => other.workbook.unit !== own.workbook.unit && repeats(own.plain, other.plain, settings),
		);
		const units = [...new Set(others.map(({ workbook }) => workbook.unit))];
		if (units.length === 0) return [];
		const message = `内容与${units.join("、")}所填几乎相同（“${shortText(own.cell.text)}”），看不出本单位做了什么。`;
		return [
			makeFinding("text-repeated", message, {
				item: own.item,
				unit: own.workbook.unit,
				file: own.workbook.file,
				sheet: own.workbook.returned?.form.sheet ?? null,
				cell: own.cell.cell,
				quote: own.cell.text,
			}),
		];
	});
};

function textsOf(form: Parameters<typeof entriesOf>[0]): { item: number; cell: { cell: string; text: string } }[] {
	return entriesOf(form).flatMap((entry) => progressCells(entry).map((cell) => ({ item: entry.item, cell })));
}
