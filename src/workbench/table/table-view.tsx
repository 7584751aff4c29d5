import { makeStyles, Tab, TabList, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { cellAddress, parseAddress } from "../../core";
import { messageOf } from "../../taskpane/pane";
import { useDesk } from "../desk";
import { strings } from "../strings";
import type { SelectedCell, TableSheet, WorkbenchSpreadsheet } from "../workbench-spreadsheet";
import { type Place, shownAt } from "./grid-moves";
import { SheetTable } from "./sheet-table";

const words = strings.table;

const useStyles = makeStyles({
	view: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground2 },
	status: {
		flexShrink: 0,
		padding: "6px 12px",
		minHeight: "20px",
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
		color: tokens.colorNeutralForeground2,
	},
	tabs: { flexShrink: 0, overflowX: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
	empty: { padding: "16px", flexGrow: 1 },
});

/** The open workbook as an HTML table: for the keyboard, for screen readers, and where the spreadsheet did not load. */
export function TableView() {
	const { spreadsheet } = useDesk();
	const [open, setOpen] = useState<WorkbenchSpreadsheet | null>(null);
	useEffect(() => {
		spreadsheet.then(setOpen);
	}, [spreadsheet]);
	return open && <OpenTables open={open} />;
}

function OpenTables({ open }: { open: WorkbenchSpreadsheet }) {
	const styles = useStyles();
	const { pane } = useDesk();
	const sheets = useSheets(open);
	const [{ sheet: name, address }, select] = useSelected(open, sheets);
	const sheet = sheets.find((each) => each.name === name) ?? sheets[0];
	const at = parseAddress(address) ?? { row: 0, column: 0 };
	if (!sheet) return <Text className={styles.empty}>{words.empty}</Text>;
	const place = shownAt(sheet, { row: Math.min(at.row, Math.max(0, sheet.rows.length - 1)), column: at.column });
	const cell = sheet.rows[place.row]?.[place.column];
	const goTo = ({ row, column }: Place) => select({ sheet: sheet.name, address: cellAddress(row, column) });
	const type = async ({ row, column }: Place, text: string) => {
		try {
			await open.setCell(sheet.name, cellAddress(row, column), text);
		} catch (error) {
			pane.store.dispatch({ type: "message/said", intent: "error", text: messageOf(error) });
		}
	};
	return (
		<div className={styles.view} data-table-view>
			<Text size={200} className={styles.status}>
				{[
					cellAddress(place.row, place.column),
					cell?.editable ? words.editable : words.readOnly,
					cell?.prompt,
					words.keys,
				]
					.filter(Boolean)
					.join("　")}
			</Text>
			{sheet.rows.length === 0 ? (
				<Text className={styles.empty}>{words.empty}</Text>
			) : (
				<SheetTable sheet={sheet} place={place} onMove={goTo} onType={type} />
			)}
			<TabList
				className={styles.tabs}
				aria-label={words.sheets}
				selectedValue={sheet.name}
				onTabSelect={(_, { value }) => select({ sheet: String(value), address: "A1" })}
				size="small"
			>
				{sheets.map((each) => (
					<Tab key={each.name} value={each.name}>
						{each.name}
					</Tab>
				))}
			</TabList>
		</div>
	);
}

/** The sheets as they are now, read anew once after changes that come together. */
function useSheets(open: WorkbenchSpreadsheet): TableSheet[] {
	const [sheets, setSheets] = useState(() => open.sheets());
	useEffect(() => {
		let frame = 0;
		const stop = open.onChanged(() => {
			cancelAnimationFrame(frame);
			frame = requestAnimationFrame(() => setSheets(open.sheets()));
		});
		return () => {
			cancelAnimationFrame(frame);
			stop();
		};
	}, [open]);
	return sheets;
}

/** The selected cell, which the spreadsheet behind follows, and is followed: a finding leads to its cell here too. */
function useSelected(open: WorkbenchSpreadsheet, sheets: TableSheet[]): [SelectedCell, (place: SelectedCell) => void] {
	const [selected, setSelected] = useState<SelectedCell>({ sheet: sheets[0]?.name ?? "", address: "A1" });
	useEffect(() => {
		open.host
			.activeSheet()
			.then((sheet) => setSelected((before) => (before.sheet === sheet ? before : { sheet, address: "A1" })));
		return open.onSelected(setSelected);
	}, [open]);
	const select = (place: SelectedCell) => {
		setSelected(place);
		// A sheet that is gone by now is left out at the next drawing.
		open.host.selectCell(place.sheet, place.address).catch(() => {});
	};
	return [selected, select];
}
