/**
 * Writes rows of text into a very hidden sheet, which only programs can see or show.
 * @param existing the sheet of that name, its `isNullObject` loaded
 */
export function writeHiddenSheet(
	context: Excel.RequestContext,
	existing: Excel.Worksheet,
	name: string,
	rows: readonly (readonly string[])[],
): void {
	if (!existing.isNullObject) {
		// Made anew: the old one may be protected. A very hidden sheet cannot be deleted.
		existing.visibility = "Hidden";
		existing.delete();
	}
	const sheet = context.workbook.worksheets.add(name);
	const width = Math.max(1, ...rows.map((row) => row.length));
	if (rows.length > 0)
		sheet.getRangeByIndexes(0, 0, rows.length, width).values = rows.map((row) =>
			Array.from({ length: width }, (_, column) => asText(row[column] ?? "")),
		);
	sheet.visibility = "VeryHidden";
}

/** A leading apostrophe makes it text, whatever it begins with; it is no part of the cell's value. */
export function asText(text: string): string {
	return text === "" ? "" : `'${text}`;
}
