import { ICommandService } from "@univerjs/core";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import { parseAddress, type WorkbookPlan } from "../../src/core";
import { createCore, registerCore } from "../../src/workbench/spreadsheet/core-plugins";
import { CellDress } from "../../src/workbench/spreadsheet/dress-cells";
import { createUniverHost } from "../../src/workbench/spreadsheet/host";
import { EMPTY_WORKBOOK } from "../../src/workbench/spreadsheet/mapping/empty-workbook";
import { OpenWorkbook } from "../../src/workbench/spreadsheet/open-workbook";
import type { HostUnderTest } from "./host-contract";

/** The workbench's spreadsheet without its canvas: everything but drawing, pointer and clipboard. */
export function startHeadlessUniver(plan: WorkbookPlan = EMPTY_WORKBOOK): HostUnderTest & { workbook: OpenWorkbook } {
	const univer = createCore({});
	registerCore(univer);
	const workbook = new OpenWorkbook(univer, plan);
	const dress = new CellDress(workbook);
	const files: Uint8Array[] = [];
	const host = createUniverHost(workbook, dress, {
		reveal: () => {},
		redraw: () => {},
		surroundings: {
			download: (bytes) => files.push(bytes),
			openBeside: async (bytes) => {
				files.push(bytes);
			},
		},
		openHere: async () => {},
	});
	return {
		host,
		workbook,
		files: () => files,
		markOn: (sheet, address) => dress.severityOf(sheet, address),
		type(sheet, address, text) {
			const place = parseAddress(address);
			if (!place) throw new Error(`no address ${address}`);
			workbook.get(ICommandService).syncExecuteCommand(
				SetRangeValuesMutation.id,
				{
					unitId: workbook.book.getId(),
					subUnitId: workbook.sheet(sheet).getSheetId(),
					cellValue: { [place.row]: { [place.column]: { v: text, t: 1 } } },
				},
				// As an edit of someone else's, which no lock holds up.
				{ fromCollab: true },
			);
		},
	};
}
