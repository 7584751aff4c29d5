import { bareSheet, type WorkbookPlan } from "../../../core";

/** What is open before anything is. */
export const EMPTY_WORKBOOK: WorkbookPlan = {
	title: "",
	properties: {},
	sheets: [bareSheet({ name: "工作表1", columnWidths: [], rows: [] })],
};
