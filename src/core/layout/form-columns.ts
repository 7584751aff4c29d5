import type { AnnexForm, ColumnRole } from "../model";
import { textWidth } from "./measure";

/** One column of the form as it is laid out. */
export interface FormColumn {
	role: ColumnRole;
	header: string;
	/** In characters. */
	width: number;
}

/** The form that such notices annex, for one that annexes none. */
const USUAL_COLUMNS: AnnexForm["columns"] = [
	{ role: "no", header: "序号" },
	{ role: "name", header: "实事名称" },
	{ role: "units", header: "责任单位" },
	{ role: "progress", header: "本季度具体措施及任务进度情况" },
	{ role: "deadline", header: "完成时限" },
];

/** Characters of the default font across the printable width of A4. */
const PAGE_WIDTH = { portrait: 86, landscape: 126 } as const;

/** Narrowest and widest columns that still look right; 进度 takes what is left. */
const WIDTHS = {
	portrait: { no: [6, 6], name: [14, 18], units: [14, 18], deadline: [15, 18], other: [10, 10] },
	landscape: { no: [6, 6], name: [14, 20], units: [14, 23], deadline: [16, 27], other: [12, 12] },
} as const;
const NARROWEST_PROGRESS = 28;

export type Orientation = keyof typeof PAGE_WIDTH;

/** The columns of a notice's form, in its order and words; the usual five where it has none to report progress in. */
export function columnsOf(form: AnnexForm): AnnexForm["columns"] {
	const roles = form.columns.map((column) => column.role);
	return roles.includes("progress") && roles.includes("name") ? form.columns : USUAL_COLUMNS;
}

/** Columns with widths that suit what they are to hold. */
export function sizeColumns(
	columns: AnnexForm["columns"],
	content: { names: string[]; units: string[]; deadlines: string[] },
	orientation: Orientation,
): FormColumn[] {
	const wanted = { name: widest(content.names), units: widest(content.units), deadline: widest(content.deadlines) };
	const limits = WIDTHS[orientation];
	const fixed = (role: Exclude<ColumnRole, "progress">): number => {
		const [least, most] = limits[role];
		return role === "no" || role === "other" ? least : Math.min(most, Math.max(least, wanted[role] + 3));
	};
	const taken = columns.reduce((sum, { role }) => sum + (role === "progress" ? 0 : fixed(role)), 0);
	const shares = columns.filter(({ role }) => role === "progress").length;
	const progress = Math.max(NARROWEST_PROGRESS, Math.floor((PAGE_WIDTH[orientation] - taken) / shares));
	return columns.map(({ role, header }) => ({ role, header, width: role === "progress" ? progress : fixed(role) }));
}

function widest(texts: string[]): number {
	return Math.max(0, ...texts.map(textWidth));
}
