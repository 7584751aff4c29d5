import { HostFailure } from "../../src/app";
import { checkActiveSheet } from "../../src/commands/check-active-sheet";
import { readWorkbook } from "../../src/files";
import { fillWorkbook } from "../support/fill";
import { createMemoryHost } from "../support/memory-host";
import { answersOf, blankForm, sampleNotice } from "../support/returns";

const TODAY = "2025-07-05";
const textsOf = ({ cells }: { cells: { value: { text: string } }[] }) => cells.map(({ value }) => value.text);

async function formHost() {
	const answers = { ...answersOf("县妇联"), rows: { "10": { progress: "", deadline: "长期坚持" } } };
	return createMemoryHost(await readWorkbook(await fillWorkbook(await blankForm("县妇联"), answers)));
}

test("lists what is found on a sheet of its own and leaves the rest as it is", async () => {
	const host = await formHost();
	const before = structuredClone(host.sheets);
	await checkActiveSheet(host, TODAY);
	expect(host.sheets.slice(0, before.length)).toEqual(before);
	expect(host.active).toBe("核对问题");
	const list = host.sheets.find(({ name }) => name === "核对问题")!;
	expect(textsOf(list)).toContain("进度未填");
	expect(textsOf(list).join()).toContain("改动过的不会被换掉");
});

test("knows the notice that the pane keeps with a workbook that carries none", async () => {
	const host = createMemoryHost();
	await host.saveMemory(JSON.stringify({ version: 1, notice: sampleNotice }));
	await checkActiveSheet(host, TODAY);
	expect(textsOf(host.sheets.at(-1)!)).toContain("找不到报表");
});

test("says on the sheet why nothing could be checked", async () => {
	const bare = createMemoryHost();
	await checkActiveSheet(bare, TODAY);
	expect(textsOf(bare.sheets.at(-1)!).join()).toContain("请先在面板的“通知”页读入通知");
	const busy = await formHost();
	busy.failNext("readOpenWorkbook", new HostFailure("正在编辑单元格：请按回车后再试。", "busy"));
	await checkActiveSheet(busy, TODAY);
	expect(textsOf(busy.sheets.at(-1)!)).toContain("正在编辑单元格：请按回车后再试。");
});
