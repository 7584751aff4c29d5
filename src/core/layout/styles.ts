import type { CellStyle } from "../model";

/**
 * Typefaces of Chinese official papers. A cell holds one font name only; a program without it takes its own default,
 * which is why heights are measured with head-room.
 */
export const FONTS = { title: "方正小标宋简体", header: "黑体", body: "仿宋_GB2312", list: "宋体" } as const;

/** Light enough for a printed page, seen at once on a screen. */
export const COLORS = {
	blank: "FFF7D6",
	header: "F2F2F2",
	reminder: "F7F9FB",
	faint: "6B7280",
	link: "0563C1",
	/** States in lists: to be sent back, to be looked at, done; and the bars of completion rates. */
	error: "F8D7DA",
	warning: "FFF3CD",
	done: "DFF0D8",
	bar: "8FB8DE",
} as const;

const locked = { vertical: "center", wrap: true, locked: true } as const;

/** The form's cells, as on the paper annexed to a notice. */
export const FORM_STYLES = {
	title: { ...locked, font: { name: FONTS.title, size: 22 }, horizontal: "center" },
	period: { ...locked, font: { name: FONTS.body, size: 14 }, horizontal: "center" },
	label: { ...locked, font: { name: FONTS.body, size: 12 }, horizontal: "right", wrap: false },
	lineValue: { ...locked, font: { name: FONTS.body, size: 12 }, horizontal: "left", numberFormat: "@" },
	header: { ...locked, font: { name: FONTS.header, size: 12 }, border: "thin", horizontal: "center" },
	centered: { ...locked, font: { name: FONTS.body, size: 12 }, border: "thin", horizontal: "center" },
	name: { ...locked, font: { name: FONTS.body, size: 12 }, border: "thin", horizontal: "left" },
	/** From the top, so that what does not fit is cut at its end and runs over no other cell. */
	prose: { ...locked, font: { name: FONTS.body, size: 12 }, border: "thin", horizontal: "left", vertical: "top" },
	reminderHeader: {
		...locked,
		font: { name: FONTS.list, size: 9, bold: true, color: COLORS.faint },
		fill: COLORS.reminder,
		horizontal: "left",
	},
	reminder: {
		...locked,
		font: { name: FONTS.list, size: 9, color: COLORS.faint },
		fill: COLORS.reminder,
		horizontal: "left",
		vertical: "top",
	},
} as const satisfies Record<string, CellStyle>;

/** Sheets of plain lists (findings, ledgers, originals) and of running text. */
export const LIST_STYLES = {
	title: { ...locked, font: { name: FONTS.header, size: 16 }, horizontal: "left" },
	heading: { ...locked, font: { name: FONTS.header, size: 12 }, horizontal: "left" },
	header: {
		...locked,
		font: { name: FONTS.header, size: 10.5 },
		fill: COLORS.header,
		border: "thin",
		horizontal: "center",
	},
	text: { ...locked, font: { name: FONTS.list, size: 10.5 }, border: "thin", horizontal: "left" },
	centered: { ...locked, font: { name: FONTS.list, size: 10.5 }, border: "thin", horizontal: "center" },
	number: { ...locked, font: { name: FONTS.list, size: 10.5 }, border: "thin", horizontal: "right" },
	percent: {
		...locked,
		font: { name: FONTS.list, size: 10.5 },
		border: "thin",
		horizontal: "right",
		numberFormat: "0.0%",
	},
	link: { ...locked, font: { name: FONTS.list, size: 10.5, color: COLORS.link }, border: "thin", horizontal: "left" },
	plain: { ...locked, font: { name: FONTS.list, size: 11 }, horizontal: "left", vertical: "top" },
	faint: { ...locked, font: { name: FONTS.list, size: 9, color: COLORS.faint }, horizontal: "left" },
} as const satisfies Record<string, CellStyle>;
