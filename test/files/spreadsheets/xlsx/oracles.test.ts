import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { WorkbookData } from "../../../../src/core/model";
import { readWorkbook } from "../../../../src/files";
import { scratchFolder } from "../../../support/cli";
import { type PlainWorkbook, plainWorkbook } from "../../../support/plain-workbook";
import { convert, hasLibreOffice, hasOpenpyxl, python } from "../../../support/tools";

/** Other readers' view of the same well-formed files must be ours, cell by cell. */
describe("second opinions", () => {
	let files: string[] = [];
	const eight = () => files.slice(0, 8);
	const readAll = (paths: string[]) => Promise.all(paths.map((path) => readWorkbook(readFileSync(path))));

	beforeAll(async () => {
		if (hasOpenpyxl) files = await python<string[]>("openpyxl_cells.py", "make", scratchFolder("forms"), "30");
	}, 60_000);

	(hasOpenpyxl ? test : test.skip)(
		"openpyxl, on 30 forms of its own",
		async () => {
			expect((await readAll(files)).map(plainWorkbook)).toEqual(
				await python<PlainWorkbook[]>("openpyxl_cells.py", "read", ...files),
			);
		},
		60_000,
	);

	(hasOpenpyxl && hasLibreOffice ? test : test.skip)(
		"openpyxl, on eight of them as LibreOffice saves them",
		async () => {
			const folder = scratchFolder("forms-libreoffice");
			await convert(eight(), "xlsx", folder);
			const saved = eight().map((file) => join(folder, basename(file)));
			expect((await readAll(saved)).map(plainWorkbook)).toEqual(
				await python<PlainWorkbook[]>("openpyxl_cells.py", "read", ...saved),
			);
		},
		120_000,
	);

	(hasOpenpyxl && hasLibreOffice ? test.each : test.skip.each)([["xls"], ["ods"]])(
		"our reader of .xlsx, on eight of them saved as .%s by LibreOffice",
		async (format) => {
			const folder = scratchFolder(`forms-${format}`);
			await convert(eight(), format, folder);
			const saved = eight().map((file) => join(folder, basename(file).replace(".xlsx", `.${format}`)));
			const originals = await readAll(eight());
			for (const [i, workbook] of (await readAll(saved)).entries())
				expect(lasting(workbook)).toEqual(lasting(originals[i] as WorkbookData));
		},
		120_000,
	);
});

/** What survives any format: names, merges, and texts that are no formula's result. LibreOffice loses tabs in .ods. */
function lasting(workbook: WorkbookData) {
	return workbook.sheets.map(({ name, cells, merges }) => {
		const texts = cells.filter(({ value, formula }) => value.kind === "text" && formula === undefined);
		return { name, merges, texts: JSON.parse(JSON.stringify(texts).replaceAll("\\t", "")) };
	});
}
