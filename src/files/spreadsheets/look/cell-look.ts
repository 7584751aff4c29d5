import type { BorderStyle, Color, FontStyle, CellStyle as HucreStyle } from "hucre";
import type { CellStyle } from "../../../core/model";

/** Theme colours are numbered from the light ones, and listed from the dark ones. */
const THEME_ORDER = [1, 0, 3, 2];
const HORIZONTAL = { left: "left", center: "center", right: "right", justify: "justify" } as const;
const SIDES = ["top", "bottom", "left", "right"] as const;

/** What holds for all of a workbook. */
export interface Palette {
	/** RRGGBB, in the order of the file. */
	theme: readonly string[];
	/** Of cells that name none. */
	font: FontStyle | undefined;
}

/** @param isNumber numbers stand to the right where a file says nothing */
export function cellLook(style: HucreStyle | undefined, { theme, font: usual }: Palette, isNumber: boolean): CellStyle {
	const { fill, alignment, numFmt, protection } = style ?? {};
	const font = { ...usual, ...style?.font };
	const color = rgbOf(font.color, theme);
	const ground = fill?.type === "pattern" && fill.pattern === "solid" ? rgbOf(fill.fgColor, theme) : null;
	const border = borderOf(style?.border);
	const horizontal = HORIZONTAL[alignment?.horizontal as keyof typeof HORIZONTAL];
	return {
		font: {
			name: font.name ?? "宋体",
			size: font.size ?? 11,
			...(font.bold ? { bold: true } : {}),
			...(color && color !== "000000" ? { color } : {}),
		},
		...(ground && ground !== "FFFFFF" ? { fill: ground } : {}),
		...(border ? { border } : {}),
		horizontal: horizontal ?? (alignment?.horizontal?.startsWith("center") ? "center" : isNumber ? "right" : "left"),
		vertical: alignment?.vertical === "top" ? "top" : "center",
		wrap: alignment?.wrapText ?? false,
		...(numFmt && numFmt !== "General" ? { numberFormat: numFmt } : {}),
		locked: protection?.locked ?? true,
	};
}

/** RRGGBB; null for none and for what the program chooses. */
export function rgbOf(color: Color | undefined, theme: readonly string[]): string | null {
	if (color?.rgb) return color.rgb.slice(-6).toUpperCase();
	if (color?.theme === undefined) return null;
	const plain = theme[THEME_ORDER[color.theme] ?? color.theme];
	return plain ? tinted(plain, color.tint ?? 0) : null;
}

/** Towards white for a tint above 0, towards black below. */
function tinted(rgb: string, tint: number): string {
	const parts = rgb.match(/../g) ?? [];
	return parts
		.map((part) => {
			const value = Number.parseInt(part, 16);
			const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
			return Math.round(moved).toString(16).padStart(2, "0");
		})
		.join("")
		.toUpperCase();
}

/** Lines all round, or all but those towards cells that go on above or below; of fewer a plan says nothing. */
function borderOf(border: BorderStyle | undefined): CellStyle["border"] | null {
	const drawn = SIDES.filter((side) => border?.[side]).join(" ");
	const names = { "top bottom left right": "thin", "top left right": "first", "left right": "middle" } as const;
	return drawn === "bottom left right" ? "last" : (names[drawn as keyof typeof names] ?? null);
}
