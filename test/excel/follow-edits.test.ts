import { startExcel } from "../support/excel-host";

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test("fellow authors' edits count, our own writing does not", async () => {
	const { excel, host } = startExcel();
	let told = 0;
	await host.onEdited(() => {
		told++;
	});
	await host.saveMemory("{}");
	await wait(280);
	expect(told).toBe(0);
	excel.type("Sheet1", "A1", "同事填的", "Remote");
	await wait(280);
	expect(told).toBe(1);
});

test("listening and hearing write nothing", async () => {
	const { excel, host } = startExcel();
	const stop = await host.onEdited(() => void host.readOpenWorkbook());
	excel.type("Sheet1", "A1", "甲");
	await wait(280);
	await stop();
	await stop();
	expect(excel.writes).toBe(0);
	expect(excel.model.listening).toBe(false);
});

test("someone who never stops typing is not waited for without end", async () => {
	const { excel, host } = startExcel();
	let told = 0;
	await host.onEdited(() => {
		told++;
	});
	for (let n = 0; n < 24; n++) {
		excel.type("Sheet1", "A1", String(n));
		await wait(100);
	}
	expect(told).toBe(1);
});

test("an Excel too old to tell of edits says so", async () => {
	const { host } = startExcel({ version: "1.8" });
	expect(host.abilities.followEdits).toBe(false);
	await expect(host.onEdited(() => {})).rejects.toMatchObject({
		name: "HostFailure",
		message: expect.stringContaining("重新核对"),
	});
});
