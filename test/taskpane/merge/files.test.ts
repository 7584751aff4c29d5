import { addFiles } from "../../../src/taskpane/merge/add-files";
import { fileRows } from "../../../src/taskpane/merge/file-rows";
import type { FileSource } from "../../../src/taskpane/work/tasks";
import { mergeFiles } from "../../support/returns";

function source(file: string, content = "x", modified = "2025-07-01T00:00:00Z"): FileSource {
	return { file, modified, content: new Blob([content]) };
}
const names = (files: readonly { file: string }[]) => files.map(({ file }) => file);

test("a folder's files that can hold a form are taken, the others counted, litter not even that", () => {
	const { files, passedOver } = addFiles(
		[],
		["收回/县妇联.xlsx", "收回/~$县妇联.xlsx", "收回/.DS_Store", "收回/照片.jpg", "全部.zip", "报表.DOC"].map((file) =>
			source(file),
		),
	);
	expect(names(files)).toEqual(["收回/县妇联.xlsx", "全部.zip", "报表.DOC"]);
	expect(passedOver).toBe(1);
});

test("the same file again takes its place, another of its name gets a number", () => {
	const first = addFiles([], [source("县妇联.xlsx")]).files;
	expect(names(addFiles(first, [source("县妇联.xlsx")]).files)).toEqual(["县妇联.xlsx"]);
	expect(names(addFiles(first, [source("县妇联.xlsx", "longer")]).files)).toEqual(["县妇联.xlsx", "县妇联 (2).xlsx"]);
});

test("while reading, rows say which file is at hand", () => {
	const files = ["1.xlsx", "2.xlsx", "3.xlsx"].map((file) => source(file));
	const at = (readSoFar: number | null) => fileRows({ files, readSoFar, result: null }).map(({ status }) => status);
	expect(at(null)).toEqual(["waiting", "waiting", "waiting"]);
	expect(at(1)).toEqual(["read", "reading", "waiting"]);
	expect(at(3)).toEqual(["read", "read", "read"]);
});

test("afterwards, and while they are merged anew, rows say what became of each, what was sent back first", async () => {
	const result = await mergeFiles({ "坏.xlsx": new Uint8Array([80, 75, 3, 4]) }).catch(() => null);
	for (const readSoFar of [null, 0])
		expect(result && fileRows({ files: [], readSoFar, result })).toMatchObject([
			{ file: "坏.xlsx", status: "rejected", reason: "file-unreadable" },
		]);
});
