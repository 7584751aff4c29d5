import type { CellStyle, SheetData, WorkbookData, WorkbookPlan } from "../../../core";
import type { KeptCell, KeptSheet } from "../mapping/kept";

/** Where nothing is known of a file's look. */
const PLAIN: CellStyle = {
	font: { name: "宋体", size: 11 },
	horizontal: "left",
	vertical: "center",
	wrap: true,
	locked: true,
};
const PLAIN_WIDTH = 16;

/** What was read out of a file, word for word, as a plan that can be shown, edited and saved. */
export function planFromFile({ sheets, properties }: WorkbookData): WorkbookPlan {
	return { title: "", properties: Object.fromEntries(properties), sheets: sheets.map(plainSheet) };
}

function plainSheet({ name, state, cells, merges }: SheetData): KeptSheet {
	const rows: KeptSheet["rows"] = [];
	let width = 0;
	for (const { row, column, value, formula } of cells) {
		while (rows.length <= row) rows.push({ height: null, grows: true, cells: [] });
		const target = rows[row]?.cells ?? [];
		while (target.length < column) target.push(null);
		const cell: KeptCell = {
			value: value.kind === "number" && value.text === String(value.number) ? value.number : value.text,
			style: PLAIN,
			...(value.kind !== "text" || formula !== undefined
				? { kept: { value, ...(formula === undefined ? {} : { formula }) } }
				: {}),
		};
		target[column] = cell;
		width = Math.max(width, column + 1);
	}
	return {
		...{ name, state, rows, merges },
		columnWidths: Array.from({ length: width }, () => PLAIN_WIDTH),
		freeze: null,
		protection: null,
		validations: [],
		conditionalFormats: [],
		print: null,
		autoFilter: null,
		gridlines: true,
	};
}
