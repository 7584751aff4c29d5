import type { CellStyle as HucreStyle } from "hucre";
import type { CellStyle } from "../../core/model";

/** GB2312, so that a program without the font picks another Chinese one. */
const CHINESE_CHARSET = 134;
/** Modern, for 宋体, 仿宋 and 黑体. */
const FONT_FAMILY = 3;

/** The workbook's default font: column widths are counted in its digits. */
export const DEFAULT_FONT = { name: "宋体", size: 11, charset: CHINESE_CHARSET, family: FONT_FAMILY } as const;

const THIN = { style: "thin", color: { rgb: "000000" } } as const;
const ALL_SIDES = { left: THIN, right: THIN, top: THIN, bottom: THIN } as const;

/** @param asText keeps the cell text when it is edited later. */
export function toHucreStyle(style: CellStyle, asText: boolean): HucreStyle {
	const { font } = style;
	const numberFormat = asText ? "@" : style.numberFormat;
	return {
		font: {
			name: font.name,
			size: font.size,
			charset: CHINESE_CHARSET,
			family: FONT_FAMILY,
			...(font.bold ? { bold: true } : {}),
			...(font.color ? { color: { rgb: font.color } } : {}),
		},
		...(style.fill ? { fill: { type: "pattern", pattern: "solid", fgColor: { rgb: style.fill } } } : {}),
		...(style.border === "thin" ? { border: ALL_SIDES } : {}),
		alignment: { horizontal: style.horizontal, vertical: style.vertical, wrapText: style.wrap },
		...(numberFormat ? { numFmt: numberFormat } : {}),
		protection: { locked: style.locked },
	};
}
