import { startExcel } from "../support/excel-host";

test("an Excel with interface 1.13 and no more can do all that the pane asks", async () => {
	const { host } = startExcel({ version: "1.13" });
	expect(host.abilities).toEqual({
		insertSheets: true,
		openWorkbook: true,
		save: "download",
		followEdits: true,
		markCells: true,
		drawbacks: ["insert-clears-undo", "mark-clears-undo", "elevated-cannot-pick"],
	});
});

test("nobody is an administrator in a browser", () => {
	const { drawbacks } = startExcel({ platform: "OfficeOnline" }).host.abilities;
	expect(drawbacks).toEqual(["insert-clears-undo", "mark-clears-undo"]);
});

test("versions are compared by their parts: 1.10 is later than 1.9", () => {
	expect(startExcel({ version: "1.10" }).host.abilities.markCells).toBe(true);
	expect(startExcel({ version: "1.8" }).host.abilities).toMatchObject({ markCells: false, openWorkbook: true });
});

test("a library that lacks a member is believed over a program that promises it", () => {
	const { host } = startExcel();
	Object.assign(Excel, { createWorkbook: undefined });
	expect(host.abilities.openWorkbook).toBe(false);
});
