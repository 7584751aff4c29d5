import {
	type ICellCustomRender,
	type ICellDataForSheetInterceptor,
	InterceptorEffectEnum,
	type Nullable,
} from "@univerjs/core";
import { INTERCEPTOR_POINT, SheetInterceptorService } from "@univerjs/sheets";
import type { CellMark } from "../../app";
import { type ConditionalFormatPlan, cellAddress } from "../../core";
import { fromUniverContent } from "./mapping/cell-content";
import { extrasOf } from "./mapping/kept";
import { holds } from "./mapping/ranges";
import type { OpenWorkbook } from "./open-workbook";

const FILLS = { error: "#FFC7CE", warning: "#FFEB9C", info: "#DDEBF7" } as const;
const CORNERS = { error: "#C00000", warning: "#BF8F00", info: "#2F75B5" } as const;
const GRAVEST_FIRST = ["error", "warning", "info"] as const;
const CORNER_SIZE = 8;

/** What is drawn over the cells and never part of them: conditional formats, and marks on what was found. */
export class CellDress {
	readonly #workbook: OpenWorkbook;
	#marks = new Map<string, CellMark["severity"]>();

	constructor(workbook: OpenWorkbook) {
		this.#workbook = workbook;
		workbook.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
			effect: InterceptorEffectEnum.Style,
			// After the others: marks lie on top.
			priority: 0,
			handler: (cell, { worksheet, row, col }, next) => {
				const formats = extrasOf(worksheet.getConfig()).conditionalFormats;
				const met = formats.find((format) => holds(format.range, row, col) && isMet(format, cell));
				const severity = this.severityOf(worksheet.getName(), cellAddress(row, col));
				if (!met && !severity) return next(cell);
				return next({ ...cell, ...(met ? dressOf(met, cell) : {}), ...(severity ? markOf(severity, cell) : {}) });
			},
		});
	}

	severityOf(sheet: string, address: string): CellMark["severity"] | null {
		return this.#marks.get(`${sheet}!${address}`) ?? null;
	}

	/** Replaces earlier marks; of several on a cell the gravest is seen. @throws HostFailure where a sheet is gone */
	mark(marks: readonly CellMark[]): void {
		for (const sheet of new Set(marks.map((mark) => mark.sheet))) this.#workbook.sheet(sheet);
		const sorted = [...marks].sort((a, b) => GRAVEST_FIRST.indexOf(b.severity) - GRAVEST_FIRST.indexOf(a.severity));
		this.#marks = new Map(sorted.map(({ sheet, address, severity }) => [`${sheet}!${address}`, severity]));
	}
}

type Cell = Nullable<ICellDataForSheetInterceptor>;

function isMet(format: ConditionalFormatPlan, cell: Cell): boolean {
	const { value } = fromUniverContent(cell ?? {});
	if (format.kind === "blank") return value === null || String(value).trim() === "";
	if (format.kind === "equals") return value === format.text;
	return typeof value === "number";
}

function dressOf(format: ConditionalFormatPlan, cell: Cell): Partial<ICellDataForSheetInterceptor> {
	if (format.kind === "data-bar") return { customRender: [...(cell?.customRender ?? []), barOf(format.color, cell)] };
	const color = format.kind === "equals" ? format.color : undefined;
	return {
		interceptorStyle: {
			...cell?.interceptorStyle,
			...(format.fill ? { bg: { rgb: `#${format.fill}` } } : {}),
			...(color ? { cl: { rgb: `#${color}` } } : {}),
		},
	};
}

/** A bar from 0 to 1 under the figure. */
function barOf(color: string, cell: Cell): ICellCustomRender {
	const { value } = fromUniverContent(cell ?? {});
	const share = Math.max(0, Math.min(1, Number(value)));
	return {
		zIndex: -1,
		drawWith(context, { primaryWithCoord: { startX, startY, endX, endY } }) {
			context.save();
			context.fillStyle = `#${color}`;
			context.fillRect(startX + 2, startY + 3, (endX - startX - 4) * share, endY - startY - 6);
			context.restore();
		},
	};
}

function markOf(severity: CellMark["severity"], cell: Cell): Partial<ICellDataForSheetInterceptor> {
	return {
		interceptorStyle: { ...cell?.interceptorStyle, bg: { rgb: FILLS[severity] } },
		markers: { ...cell?.markers, tr: { color: CORNERS[severity], size: CORNER_SIZE } },
	};
}
