import { createDeferringHost } from "../../src/workbench/deferring-host";
import type { WorkbenchSpreadsheet } from "../../src/workbench/workbench-spreadsheet";
import { createMemoryHost } from "../support/memory-host";
import { sampleWorkbook } from "../support/sample-plan";

function startHost() {
	let come = (_: WorkbenchSpreadsheet) => {};
	const spreadsheet = new Promise<WorkbenchSpreadsheet>((came) => {
		come = came;
	});
	const done: string[] = [];
	const host = createDeferringHost({
		spreadsheet,
		loadMemory: async () => "kept",
		saveMemory: async (json) => void done.push(`memory ${json}`),
		download: (_, fileName) => done.push(`download ${fileName}`),
		open: async (_, fileName) => void done.push(`open ${fileName}`),
		inserted: () => done.push("inserted"),
	});
	return { host, done, come: () => come({ host: createMemoryHost() } as unknown as WorkbenchSpreadsheet) };
}

test("what needs no spreadsheet does not wait for it", async () => {
	const { host, done } = startHost();
	expect(await host.loadMemory()).toBe("kept");
	await host.saveMemory("{}");
	expect(await host.saveFile(new Uint8Array(), "县妇联.xlsx")).toEqual({ way: "downloaded" });
	await host.openWorkbook(new Uint8Array(), "汇总表.xlsx");
	expect(done).toEqual(["memory {}", "download 县妇联.xlsx", "open 汇总表.xlsx"]);
});

test("what needs it is done when it has come, in the order in which it was asked for", async () => {
	const { host, done, come } = startHost();
	const { plan, bytes } = await sampleWorkbook();
	const inserting = host.insertSheets(plan, bytes);
	const reading = host.readOpenWorkbook();
	await new Promise((later) => setTimeout(later, 20));
	expect(done).toEqual([]);
	come();
	const { sheets } = await inserting;
	expect(done).toEqual(["inserted"]);
	expect((await reading).sheets.length).toBeGreaterThan(0);
	expect(await host.activeSheet()).toBe(sheets[0]);
});
