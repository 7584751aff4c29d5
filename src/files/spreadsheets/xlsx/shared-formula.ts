import { columnLetters } from "../../../core/model";
import { columnNumber, LAST_COLUMN, LAST_ROW } from "./reference";

/** A quoted text or name, a cell reference, or a word (so that a reference is never found inside one). */
const PARTS = /"[^"]*"|'[^']*'|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|[\w.\u0080-\uffff]+/g;

/** A shared formula as it reads for a cell so many rows and columns from the one that holds it: `A1*$B$2` → `A2*$B$2`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
	return formula.replace(PARTS, (whole, columnFixed, letters, rowFixed, digits) => {
		if (letters === undefined) return whole;
		const row = Number(digits) - 1 + (rowFixed ? 0 : rows);
		const column = columnNumber(letters) + (columnFixed ? 0 : columns);
		if (row < 0 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) return "#REF!";
		return `${columnFixed}${columnLetters(column)}${rowFixed}${row + 1}`;
	});
}
