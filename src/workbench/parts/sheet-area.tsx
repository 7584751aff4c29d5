import { makeStyles, mergeClasses, Spinner, Text, tokens } from "@fluentui/react-components";
import { type DragEvent, useState } from "react";
import type { Look } from "../../taskpane/theme";
import { useDesk, useDeskState } from "../desk";
import { SHEET_REGION } from "../focus-regions";
import { SPREADSHEET_ID } from "../load-spreadsheet";
import { strings } from "../strings";
import { TableView } from "../table/table-view";
import { SelectedCellStatus } from "./selected-cell";

const useStyles = makeStyles({
	area: { display: "flex", flexGrow: 1, minWidth: 0 },
	sheet: {
		position: "relative",
		isolation: "isolate",
		flexGrow: 1,
		minWidth: 0,
		backgroundColor: tokens.colorNeutralBackground1,
	},
	// Whatever the spreadsheet lays over each other stays under what is laid over it.
	whole: { position: "absolute", inset: 0, isolation: "isolate" },
	hidden: { visibility: "hidden" },
	centre: { display: "flex", alignItems: "center", justifyContent: "center" },
	drop: {
		backgroundColor: tokens.colorNeutralBackgroundAlpha2,
		border: `3px dashed ${tokens.colorBrandStroke1}`,
		pointerEvents: "none",
	},
});

/**
 * The spreadsheet, or the same as a table; a file dropped here is opened.
 * @param children what stands at its edge.
 */
export function SheetArea({ look, children }: { look: Look; children: React.ReactNode }) {
	const styles = useStyles();
	const desk = useDesk();
	const isLoading = useDeskState((state) => state.spreadsheet === "loading");
	const showsTable = useDeskState((state) => state.showsTable);
	const [over, setOver] = useState(false);
	const drag = (event: DragEvent, isOver: boolean) => {
		if (!event.dataTransfer.types.includes("Files")) return;
		event.preventDefault();
		// The spreadsheet under it must not take the file for something to insert.
		event.stopPropagation();
		setOver(isOver);
	};
	const leave = (event: DragEvent) => {
		const inside = event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget);
		if (!inside) setOver(false);
	};
	const drop = (event: DragEvent) => {
		if (!event.dataTransfer.types.includes("Files")) return;
		drag(event, false);
		void desk.openFiles([...event.dataTransfer.files]);
	};
	return (
		<section aria-label={strings.sheetRegion} data-region={SHEET_REGION} className={styles.area}>
			{children}
			{/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; 打开 does the same. */}
			<div
				className={styles.sheet}
				onDragOverCapture={(event) => drag(event, true)}
				onDragLeave={leave}
				onDropCapture={drop}
			>
				<div
					id={SPREADSHEET_ID}
					className={mergeClasses(styles.whole, showsTable && styles.hidden)}
					inert={showsTable}
					data-look={look}
				/>
				<SelectedCellStatus />
				{isLoading && (
					<div className={mergeClasses(styles.whole, styles.centre)}>
						<Spinner size="small" label={strings.loading} />
					</div>
				)}
				{showsTable && (
					<div className={styles.whole}>
						<TableView />
					</div>
				)}
				{over && (
					<div className={mergeClasses(styles.whole, styles.centre, styles.drop)}>
						<Text size={500} weight="semibold">
							{strings.dropHere}
						</Text>
					</div>
				)}
			</div>
		</section>
	);
}
