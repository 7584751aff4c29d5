import type { WorkbookPlan } from "../../../core";

/** What is open before anything is. */
export const EMPTY_WORKBOOK: WorkbookPlan = {
	title: "",
	properties: {},
	sheets: [
		{
			name: "工作表1",
			state: "visible",
			columnWidths: [],
			rows: [],
			merges: [],
			freeze: null,
			protection: null,
			validations: [],
			conditionalFormats: [],
			print: null,
			autoFilter: null,
		},
	],
};
