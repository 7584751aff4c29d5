import {
	bareSheet,
	type FormStamp,
	type Notice,
	type SheetPlan,
	STAMP_SHEET,
	stampProperties,
	stampRows,
} from "../model";
import { LIST_STYLES } from "./styles";

/** What a workbook carries besides its visible sheets, so that it can be told again without the notice file. */
export interface StampPlan {
	/** The very hidden sheet. */
	sheet: SheetPlan;
	/** Custom document properties that repeat the stamp. */
	properties: Record<string, string>;
}

/** The stamp and the whole notice, out of sight. */
export function planStamp(stamp: FormStamp, notice: Notice): StampPlan {
	const style = { ...LIST_STYLES.text, wrap: false };
	return {
		properties: stampProperties(stamp),
		sheet: bareSheet({
			name: STAMP_SHEET,
			state: "veryHidden",
			columnWidths: [16, 40],
			rows: stampRows(stamp, JSON.stringify(notice)).map((pair) => ({
				height: null,
				cells: pair.map((value) => ({ value, style })),
			})),
			protection: { allowFormatRows: false, allowFormatColumns: false },
		}),
	};
}
