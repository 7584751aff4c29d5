import type { CheckedWorkbook, FormCell, FormRow, RuleId, TargetProgress } from "../../src/core/model";
import { makeFinding } from "../../src/core/model";

export interface CheckedSpec {
	unit: string | null;
	file?: string;
	/** By item: 进度 and 完成时限. */
	rows?: Record<number, [progress: string, deadline: string]>;
	fillDate?: string;
	modified?: string;
	collective?: string;
	/** Rules broken by the form as a whole, or by one item. */
	rules?: (RuleId | [rule: RuleId, item: number])[];
	targets?: TargetProgress[];
}

/** A checked form made by hand, for tests of what happens after checking. */
export function makeChecked(spec: CheckedSpec): CheckedWorkbook {
	const file = spec.file ?? `${spec.unit}.xlsx`;
	const rows = Object.entries(spec.rows ?? {}).map(([no, texts], at) => makeRow(Number(no), at + 4, texts));
	return {
		file,
		unit: spec.unit,
		period: "2024Q2",
		items: rows.map(({ item, progress, deadline }) => ({
			no: item ?? 0,
			cell: progress.cell,
			progress: progress.text,
			deadlineText: deadline?.text ?? "",
			deadline: null,
		})),
		targets: spec.targets ?? [],
		findings: (spec.rules ?? []).map((each) => {
			const [rule, item] = typeof each === "string" ? [each, null] : each;
			return makeFinding(rule, rule, { item, unit: spec.unit, file });
		}),
		returned: {
			file,
			form: {
				sheet: "进展情况报表",
				stamp: null,
				title: null,
				unit: makeCell("B3", spec.unit ?? ""),
				fillDate: makeCell("E3", spec.fillDate ?? ""),
				rows,
			},
			unit: {
				name: spec.unit,
				source: spec.unit === null ? null : "cell",
				text: spec.unit,
				doubts: [],
				collective: spec.collective ?? null,
				unknown: false,
			},
			period: "2024Q2",
			noticeId: null,
			filledOn: spec.fillDate ?? null,
			titleYear: 2024,
			modified: spec.modified ?? null,
		},
	};
}

function makeRow(item: number, row: number, [progress, deadline]: [string, string]): FormRow {
	return {
		row,
		no: makeCell(`A${row + 1}`, String(item)),
		name: makeCell(`B${row + 1}`, `实事${item}`),
		units: null,
		progress: makeCell(`D${row + 1}`, progress),
		deadline: makeCell(`E${row + 1}`, deadline),
		notes: [],
		item,
		matchedBy: "number",
		nameChanged: false,
		continues: false,
	};
}

function makeCell(cell: string, text: string): FormCell {
	return { cell, text, value: text === "" ? null : { kind: "text", text }, hasFormula: false };
}
