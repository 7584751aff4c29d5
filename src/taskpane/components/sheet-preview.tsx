import { makeStyles, mergeClasses } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { SheetPlan } from "../../core";
import { type GridCell, gridOf } from "./sheet-grid";

const MOST_ROWS = 60;
/** A character of the default font, in pixels, at the preview's scale. */
const CHARACTER = 5.2;

const useStyles = makeStyles({
	paper: {
		overflow: "auto",
		maxHeight: "420px",
		border: "1px solid #8a8a8a",
		// Paper is white in every theme, and so is what is printed on it black.
		backgroundColor: "#ffffff",
		color: "#000000",
		colorScheme: "light",
		forcedColorAdjust: "none",
		":focus-visible": { outline: "2px solid Highlight" },
	},
	table: { borderCollapse: "collapse", tableLayout: "fixed", fontSize: "9px", lineHeight: "1.4", margin: "6px" },
	cell: { padding: "2px 3px", whiteSpace: "pre-wrap", overflowWrap: "anywhere", verticalAlign: "middle" },
	boxed: { border: "1px solid #444444" },
	top: { verticalAlign: "top" },
	bold: { fontWeight: 700 },
});

/**
 * A planned sheet as it will look, on white paper; its first rows where it is long.
 * @param large in a size to read; else as wide as the page, to see how it is laid out.
 */
export function SheetPreview({ sheet, label, large }: { sheet: SheetPlan; label: string; large: boolean }) {
	const styles = useStyles();
	const paper = useRef<HTMLElement>(null);
	const width = sum(sheet.columnWidths) * CHARACTER;
	const room = useWidth(paper);
	const zoom = large || room === 0 ? 1 : Math.min(1, (room - 16) / width);
	return (
		// A part that scrolls must be reached by keyboard.
		// biome-ignore lint/a11y/noNoninteractiveTabindex: see above
		<section className={styles.paper} aria-label={label} tabIndex={0} ref={paper} data-scrolls>
			<table className={styles.table} style={{ width, zoom }}>
				<colgroup>
					{sheet.columnWidths.map((width, column) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a column is its position
						<col key={column} style={{ width: width * CHARACTER }} />
					))}
				</colgroup>
				<tbody>
					{gridOf(sheet, MOST_ROWS).map((cells, row) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
						<tr key={row}>
							{cells.map((cell) => (
								<Cell key={cell.key} part={cell} />
							))}
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}

/** The width that an element has to itself, in pixels; 0 until it is known. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
	const [width, setWidth] = useState(0);
	useEffect(() => {
		if (!element.current) return;
		const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
		observer.observe(element.current);
		return () => observer.disconnect();
	}, [element]);
	return width;
}

function Cell({ part: { text, cell, rowSpan, columnSpan } }: { part: GridCell }) {
	const styles = useStyles();
	const style = cell?.style;
	return (
		<td
			rowSpan={rowSpan}
			colSpan={columnSpan}
			className={mergeClasses(
				styles.cell,
				style?.border && style.border !== "none" && styles.boxed,
				style?.vertical === "top" && styles.top,
				style?.font.bold && styles.bold,
			)}
			style={{
				textAlign: style?.horizontal ?? "left",
				...(style?.fill ? { backgroundColor: `#${style.fill}` } : {}),
				...(style?.font.color ? { color: `#${style.font.color}` } : {}),
				...(style && style.font.size > 14 ? { fontSize: "13px" } : {}),
			}}
		>
			{text}
		</td>
	);
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, each) => total + each, 0);
}
