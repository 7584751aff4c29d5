import { addFiles } from "../../../src/taskpane/merge/add-files";
import { droppedSources, sourcesOf } from "../../../src/taskpane/merge/gather-files";

const file = (name: string) => new File(["x"], name, { lastModified: Date.parse("2025-07-01T00:00:00Z") });

function fileEntry(fullPath: string) {
	const name = fullPath.split("/").at(-1)!;
	return { isFile: true, fullPath, file: (done: (file: File) => void) => done(file(name)) };
}

/** Hands out its children by twos, as browsers do by hundreds. */
function folderEntry(fullPath: string, children: object[]) {
	return {
		isFile: false,
		isDirectory: true,
		fullPath,
		createReader: () => {
			const left = [...children];
			return { readEntries: (done: (some: object[]) => void) => done(left.splice(0, 2)) };
		},
	};
}

function dropOf(entries: object[]): DataTransfer {
	const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
	return { items, files: [] } as unknown as DataTransfer;
}

test("a dropped folder is opened all the way down, each file by its path", async () => {
	const inner = folderEntry("/收回/更正", [fileEntry("/收回/更正/县妇联.xlsx")]);
	const folder = folderEntry(
		"/收回",
		["1", "2", "3"].map((name) => fileEntry(`/收回/${name}.xlsx`)).concat(inner as never),
	);
	const sources = await droppedSources(dropOf([folder, fileEntry("/县残联.xlsx")]));
	expect(sources.map((each) => each.file)).toEqual([
		"收回/1.xlsx",
		"收回/2.xlsx",
		"收回/3.xlsx",
		"收回/更正/县妇联.xlsx",
		"县残联.xlsx",
	]);
	// Alone, the folder's own name says nothing.
	expect((await droppedSources(dropOf([inner]))).map((each) => each.file)).toEqual(["更正/县妇联.xlsx"]);
});

test("a folder that holds itself comes to an end", async () => {
	const children: object[] = [fileEntry("/收回/1.xlsx")];
	const folder = folderEntry("/收回", children);
	children.push(folder);
	expect((await droppedSources(dropOf([folder]))).length).toBeLessThan(20);
});

test("what a browser does not hand out is kept by its name, and the others go on", async () => {
	const refuse = (_: unknown, failed: (error: Error) => void) => failed(new DOMException("no", "NotFoundError"));
	const lost = { isFile: true, fullPath: "/收回/县残联.xlsx", file: refuse };
	const locked = { ...folderEntry("/收回/更正", []), createReader: () => ({ readEntries: refuse }) };
	const folder = folderEntry("/收回", [lost, locked, fileEntry("/收回/县妇联.xlsx")]);
	const sources = await droppedSources(dropOf([folder]));
	expect(sources.map(({ file, content }) => [file, content === null])).toEqual([
		["县残联.xlsx", true],
		["更正/", true],
		["县妇联.xlsx", false],
	]);
	// Whatever it may hold, it is not passed over.
	expect(addFiles([], sources)).toMatchObject({ passedOver: 0, files: { length: 3 } });
});

test("a province's files are taken; of more than anybody merges none is left out in silence", async () => {
	const files = (count: number) => Array.from({ length: count }, (_, at) => fileEntry(`/收回/${at}.xlsx`));
	expect(await droppedSources(dropOf([folderEntry("/收回", files(5_000))]))).toHaveLength(5_000);
	await expect(droppedSources(dropOf([folderEntry("/收回", files(20_001))]))).rejects.toThrow("20000");
});

test("picked files keep their time; a picked folder's are named by their path in it", () => {
	const inFolder = Object.assign(file("县妇联.xlsx"), { webkitRelativePath: "收回/更正/县妇联.xlsx" });
	expect(sourcesOf([inFolder])).toMatchObject([{ file: "更正/县妇联.xlsx", modified: "2025-07-01T00:00:00.000Z" }]);
});
