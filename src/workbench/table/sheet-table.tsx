import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { cellAddress, columnLetters } from "../../core";
import { strings } from "../strings";
import type { TableCell, TableSheet } from "../workbench-spreadsheet";
import { CellEditor } from "./cell-editor";
import { coverOf, moved, type Place, widthOf } from "./grid-moves";

/** A merged workbook may have thousands of rows; more are drawn when asked for, or gone to. */
const ROWS_AT_ONCE = 200;

const useStyles = makeStyles({
	frame: { flexGrow: 1, minHeight: 0, overflow: "auto", padding: "0 0 12px" },
	table: { borderCollapse: "separate", borderSpacing: 0, fontSize: tokens.fontSizeBase300 },
	head: {
		position: "sticky",
		zIndex: 1,
		padding: "2px 8px",
		fontWeight: tokens.fontWeightRegular,
		color: tokens.colorNeutralForeground2,
		backgroundColor: tokens.colorNeutralBackground3,
		borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	columnHead: { top: 0 },
	rowHead: { left: 0 },
	cell: {
		minWidth: "48px",
		maxWidth: "360px",
		padding: "4px 8px",
		verticalAlign: "top",
		whiteSpace: "pre-wrap",
		overflowWrap: "anywhere",
		color: tokens.colorNeutralForeground1,
		backgroundColor: tokens.colorNeutralBackground1,
		borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
		":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
	},
	locked: { backgroundColor: tokens.colorNeutralBackground2, color: tokens.colorNeutralForeground2 },
	more: { margin: "8px" },
});

/** A sheet as a grid for the keyboard: one stop of Tab, arrows from cell to cell, Enter changes a cell. */
export function SheetTable({
	sheet,
	place,
	onMove,
	onType,
}: {
	sheet: TableSheet;
	place: Place;
	onMove: (place: Place) => void;
	onType: (place: Place, text: string) => Promise<void>;
}) {
	const styles = useStyles();
	const [editing, setEditing] = useState<Place | null>(null);
	const [drawn, setDrawn] = useState(ROWS_AT_ONCE);
	const table = useRef<HTMLTableElement>(null);
	const columns = widthOf(sheet);
	const rows = sheet.rows.slice(0, Math.max(drawn, place.row + 1));
	const isAt = ({ row, column }: Place) => row === place.row && column === place.column;

	useEffect(() => {
		// Follows the selection where the table has the focus, and shows it where it has not.
		const cell = table.current?.querySelector<HTMLElement>(`[data-cell="${cellAddress(place.row, place.column)}"]`);
		if (table.current?.contains(document.activeElement)) cell?.focus();
		cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
	}, [place.row, place.column]);

	const press = (event: KeyboardEvent) => {
		if (editing) return;
		const target = moved(sheet, place, event.key, event.ctrlKey || event.metaKey);
		const edits = event.key === "Enter" || event.key === "F2";
		if (!target && !edits) return;
		event.preventDefault();
		if (target) onMove(target);
		else if (sheet.rows[place.row]?.[place.column]?.editable) setEditing(place);
	};
	const finish = async (text: string | null) => {
		const at = editing;
		setEditing(null);
		if (at && text !== null) await onType(at, text);
		table.current?.querySelector<HTMLElement>(`[data-cell="${cellAddress(place.row, place.column)}"]`)?.focus();
	};
	const cell = (data: TableCell, at: Place) => {
		const { bottom, right } = coverOf(sheet, at);
		const address = cellAddress(at.row, at.column);
		const isEdited = editing !== null && isAt(at) && editing.row === at.row && editing.column === at.column;
		return (
			// biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys.
			<td
				key={at.column}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: cells of a grid, which ARIA knows and HTML does not.
				role="gridcell"
				data-cell={address}
				tabIndex={isAt(at) && !isEdited ? 0 : -1}
				aria-readonly={!data.editable}
				aria-selected={isAt(at)}
				colSpan={right - at.column + 1}
				rowSpan={bottom - at.row + 1}
				className={mergeClasses(styles.cell, !data.editable && styles.locked)}
				onClick={() => onMove(at)}
				onDoubleClick={() => data.editable && setEditing(at)}
			>
				{isEdited ? <CellEditor address={address} text={data.text} onDone={finish} /> : data.text}
			</td>
		);
	};
	return (
		<div className={styles.frame} data-scrolls>
			<table
				ref={table}
				// biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: see above.
				role="grid"
				aria-label={strings.table.label(sheet.name)}
				aria-rowcount={sheet.rows.length + 1}
				className={styles.table}
				onKeyDown={press}
			>
				<thead>
					<tr>
						<td className={mergeClasses(styles.head, styles.columnHead)} />
						{Array.from({ length: columns }, (_, column) => (
							<th key={columnLetters(column)} scope="col" className={mergeClasses(styles.head, styles.columnHead)}>
								{columnLetters(column)}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((cells, row) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: a row is its position
						<tr key={row} aria-rowindex={row + 2}>
							<th scope="row" className={mergeClasses(styles.head, styles.rowHead)}>
								{row + 1}
							</th>
							{cells.map((data, column) => data && cell(data, { row, column }))}
						</tr>
					))}
				</tbody>
			</table>
			{rows.length < sheet.rows.length && (
				<Button className={styles.more} onClick={() => setDrawn(rows.length + ROWS_AT_ONCE)}>
					{strings.table.more(Math.min(ROWS_AT_ONCE, sheet.rows.length - rows.length))}
				</Button>
			)}
		</div>
	);
}
