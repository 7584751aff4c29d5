import type { CellValue } from "./sheet";

/** What a workbook of ours says about itself, in its very hidden sheet and its document properties. Never needed, only helpful. */
export interface FormStamp {
	/** Version of the program's workbook layout. */
	layoutVersion: number;
	noticeId: string;
	/** ReportingPeriod.key. */
	period: string;
	/** The unit whose workbook this is; null for the whole report. */
	unit: string | null;
	/** Short code printed in the footer and on the sheet, to match an electronic copy with a stamped one by eye. */
	checkCode: string;
}

/** 报表: a form as returned, found in a sheet by its header words. Its texts are to the letter. */
export interface ReportForm {
	sheet: string;
	stamp: FormStamp | null;
	title: FormCell | null;
	/** 单位（盖章）: what stands after the label; null where the form has no such line. */
	unit: FormCell | null;
	/** 填报时间: what stands after the label; null where the form has none. */
	fillDate: FormCell | null;
	rows: FormRow[];
}

/** One row of a form, told by its item where that could be matched. */
export interface FormRow {
	/** Row in the sheet, from 0. */
	row: number;
	no: FormCell | null;
	name: FormCell | null;
	units: FormCell | null;
	progress: FormCell;
	deadline: FormCell | null;
	/** Other columns the form has (备注, 情况说明 …) that hold something. */
	notes: FormCell[];
	/** The item it reports on, null where it matches none of the notice. */
	item: number | null;
	/** How the item was told. */
	matchedBy: "name" | "number" | "stamp" | null;
	/** The name was edited and is still recognisable. */
	nameChanged: boolean;
	/** Goes on with the item of the row above (its name is merged over both rows): never a second row for the item. */
	continues: boolean;
}

/** The filled 进度 and 完成时限 cells of item rows, each once, also where it is merged over the rows of several items. */
export function filledCells({ rows }: ReportForm): FormCell[] {
	const cells = new Map<string, FormCell>();
	for (const { item, progress, deadline } of rows)
		for (const cell of [progress, deadline])
			if (item !== null && cell && cell.text.trim() !== "") cells.set(cell.cell, cell);
	return [...cells.values()];
}

/** One cell of a form. `text` is what stands there ("" for a blank), with every character kept. */
export interface FormCell {
	/** A1 address. */
	cell: string;
	text: string;
	value: CellValue | null;
	hasFormula: boolean;
}

/** A unit's name as somebody writes it, and the one that is meant: settled by a person. */
export interface UnitAlias {
	alias: string;
	unit: string;
}

/** Where a form's unit was read, in words for the screen. */
export const UNIT_SOURCES = {
	cell: "单位一栏",
	stamp: "表内标记",
	"file-name": "文件名",
	title: "标题",
	rows: "所列实事",
} as const;
export type UnitSource = keyof typeof UNIT_SOURCES;

/** How a form's unit was told. `name` is the notice's spelling; null where nothing tells it or it is none of the notice's. */
export interface UnitIdentity {
	name: string | null;
	source: UnitSource | null;
	/** The words it was read from. */
	text: string | null;
	/** An alias that a person has settled told it; absent where none did. */
	byAlias?: true;
	/** A person has said whose form it is. */
	byChoice?: true;
	/** Other units that other sources name. */
	doubts: { source: UnitSource; text: string; name: string }[];
	/** For a member of a collective (各镇、街道): the collective's name. */
	collective: string | null;
	/** Texts were there but name no unit of the notice. */
	unknown: boolean;
}

/** A returned file that holds a form, with all that was told about it. */
export interface ReturnedForm {
	file: string;
	form: ReportForm;
	unit: UnitIdentity;
	/** Key of the period: the stamp's, else what its title and header line say, else null. */
	period: string | null;
	/** A person has said that it is for the period that is merged. */
	periodByChoice?: true;
	/** The notice the form belongs to: the stamp's id, null where it does not say. */
	noticeId: string | null;
	/** The day that 填报时间 means, `YYYY-MM-DD`; null where it is absent, blank or no day. */
	filledOn: string | null;
	/** Year named in the form's title, null where none. */
	titleYear: number | null;
	/** When the document says it was last saved, else the file's own time; ISO 8601, UTC. */
	modified: string | null;
}
