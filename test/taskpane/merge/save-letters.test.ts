import { type FollowUp, letterText } from "../../../src/core";
import { readWorkbook, unpackArchive } from "../../../src/files";
import { saveLetters } from "../../../src/taskpane/merge/save-letters";
import { createPane } from "../../../src/taskpane/pane";
import { initialState, type PaneAction, type PaneState, reducePane } from "../../../src/taskpane/state/pane-state";
import { createStore } from "../../../src/taskpane/state/store";
import { TASKS } from "../../../src/taskpane/work/tasks";
import { createWork } from "../../../src/taskpane/work/work";
import { createMemoryHost } from "../../support/memory-host";

const draft = { title: "关于报送的提醒", paragraphs: ["县残联：", "请报送。"] };
const FOLLOW_UP: FollowUp = {
	letters: [{ to: "县残联", kind: "reminder", drafts: { remind: draft, urge: draft, bulletin: draft } }],
	bulletin: { title: "通报", paragraphs: ["应报2个单位。"] },
};

function paneWith(save: "download" | "new-workbook") {
	const host = createMemoryHost();
	Object.assign(host.abilities, { save });
	const store = createStore<PaneState, PaneAction>(reducePane, initialState("2025-07-05"));
	const startThread = () => {
		throw new Error("no workers here");
	};
	return {
		host,
		store,
		pane: createPane({ store, host, work: createWork({ startThread, loadTasks: async () => TASKS }) }),
	};
}

test("letters come as one .zip where files can be downloaded", async () => {
	const { host, pane, store } = paneWith("download");
	await saveLetters(pane, FOLLOW_UP, "2025年第二季度");
	expect(host.files.map(({ fileName }) => fileName)).toEqual(["2025年第二季度报送文稿.zip"]);
	expect(unpackArchive(host.files[0]!.bytes).map(({ path }) => path)).toContain("提醒/县残联（催报）.docx");
	expect(store.get().message?.text).toContain("报送文稿.zip");
});

test("on a Mac, which cannot save a .zip, they stand in a workbook of their own, to be copied and saved from there", async () => {
	const { host, pane, store } = paneWith("new-workbook");
	await saveLetters(pane, FOLLOW_UP, "2025年第二季度");
	expect(host.files.map(({ fileName }) => fileName)).toEqual(["2025年第二季度报送文稿.xlsx"]);
	const [sheet] = (await readWorkbook(host.files[0]!.bytes)).sheets;
	expect(sheet?.cells.map(({ value }) => value.text)).toContain(letterText(draft));
	expect(store.get().message?.text).toContain("新工作簿");
});
