import { isHeavy } from "../../../src/app/crew/is-heavy";
import { packArchive } from "../../../src/files";
import { foreignForm } from "../../support/returns";
import { sheetXml, workbookParts, zipParts } from "../../support/xlsx-builder";

test("heavy is what is large unpacked, however well it packs, and any archive; a form is not", async () => {
	const form = (await foreignForm("县妇联")).bytes();
	expect(isHeavy(form)).toBe(false);
	expect(isHeavy(packArchive([{ path: "县妇联.xlsx", bytes: form }]))).toBe(true);
	const row = '<row><c t="str"><v>好</v></c></row>';
	const large = zipParts(workbookParts(sheetXml(row.repeat(60_000))));
	expect(large.length).toBeLessThan(1 << 20);
	expect(isHeavy(large)).toBe(true);
	expect(isHeavy(zipParts(workbookParts(sheetXml(row.repeat(60)))))).toBe(false);
	expect(isHeavy(new Uint8Array(3 << 20).fill(65))).toBe(true);
	expect(isHeavy(new Uint8Array(0))).toBe(false);
});
