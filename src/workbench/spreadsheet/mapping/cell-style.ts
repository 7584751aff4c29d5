import {
	BooleanNumber,
	BorderStyleTypes,
	HorizontalAlign,
	type IBorderData,
	type IBorderStyleData,
	type IStyleData,
	type Nullable,
	VerticalAlign,
	WrapStrategy,
} from "@univerjs/core";
import type { CellStyle } from "../../../core";
import { fontList, fontName } from "./fonts";

type Sides = ("t" | "b" | "l" | "r")[];

const HORIZONTAL = {
	left: HorizontalAlign.LEFT,
	center: HorizontalAlign.CENTER,
	right: HorizontalAlign.RIGHT,
	justify: HorizontalAlign.JUSTIFIED,
} as const;
const VERTICAL = { top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE } as const;
const SIDES = {
	none: [],
	thin: ["t", "b", "l", "r"],
	first: ["t", "l", "r"],
	middle: ["l", "r"],
	last: ["b", "l", "r"],
} as const satisfies Record<NonNullable<CellStyle["border"]>, Sides>;
const BORDERS = ["thin", "first", "last", "middle"] as const;
const THIN: IBorderStyleData = { s: BorderStyleTypes.THIN, cl: { rgb: "#000000" } };

/** Of a cell that nobody gave one. */
const PLAIN_FONT = { name: "宋体", size: 11 };

/** The look of a cell; whether it is locked is a matter of the sheet (`SheetExtras.unlocked`). */
export function toUniverStyle({ font, fill, border, horizontal, vertical, wrap, numberFormat }: CellStyle): IStyleData {
	return {
		ff: fontList(font.name),
		fs: font.size,
		...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
		...(font.color ? { cl: { rgb: `#${font.color}` } } : {}),
		...(fill ? { bg: { rgb: `#${fill}` } } : {}),
		...(border ? { bd: bordersOf(border) } : {}),
		ht: HORIZONTAL[horizontal],
		vt: VERTICAL[vertical],
		tb: wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW,
		...(numberFormat ? { n: { pattern: numberFormat } } : {}),
	};
}

/** What a plan can say of a cell's look. @param isNumber numbers stand to the right where nobody said otherwise */
export function fromUniverStyle(
	style: IStyleData,
	{ isNumber, locked }: { isNumber: boolean; locked: boolean },
): CellStyle {
	const color = colorOf(style.cl?.rgb);
	const fill = colorOf(style.bg?.rgb);
	const border = borderOf(style.bd);
	return {
		font: {
			name: fontName(style.ff ?? "") || PLAIN_FONT.name,
			size: style.fs ?? PLAIN_FONT.size,
			...(style.bl === BooleanNumber.TRUE ? { bold: true } : {}),
			...(color ? { color } : {}),
		},
		...(fill ? { fill } : {}),
		...(border ? { border } : {}),
		horizontal: horizontalOf(style.ht) ?? (isNumber ? "right" : "left"),
		vertical: style.vt === VerticalAlign.TOP ? "top" : "center",
		wrap: style.tb === WrapStrategy.WRAP,
		...(style.n?.pattern ? { numberFormat: style.n.pattern } : {}),
		locked,
	};
}

function horizontalOf(align: Nullable<HorizontalAlign>): CellStyle["horizontal"] | undefined {
	return (Object.keys(HORIZONTAL) as CellStyle["horizontal"][]).find((name) => HORIZONTAL[name] === align);
}

function bordersOf(border: NonNullable<CellStyle["border"]>): IBorderData {
	return Object.fromEntries(SIDES[border].map((side) => [side, THIN]));
}

/** The fullest border whose lines are all there. */
function borderOf(data: Nullable<IBorderData>): CellStyle["border"] | null {
	if (!data) return null;
	return BORDERS.find((name) => SIDES[name].every((side) => data[side]?.s)) ?? null;
}

/** `#1F2329`, `#123` or `rgb(31, 35, 41)` → RRGGBB; null for none, and for a background that shows through. */
function colorOf(text: Nullable<string>): string | null {
	const [, digits] = /^#([\da-f]{6}|[\da-f]{3})$/i.exec(text ?? "") ?? [];
	if (digits) return (digits.length === 3 ? digits.replace(/./g, "$&$&") : digits).toUpperCase();
	const parts = /^rgba?\((\d{1,3}),\s*(\d{1,3}),\s*(\d{1,3})(?:,\s*([\d.]+))?\)$/.exec(text ?? "");
	if (!parts || parts[4] === "0") return null;
	return parts
		.slice(1, 4)
		.map((part) => Math.min(255, Number(part)).toString(16).padStart(2, "0"))
		.join("")
		.toUpperCase();
}
