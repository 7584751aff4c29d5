import {
	type DeskAction,
	type DeskState,
	NEW_DESK,
	reduceDesk,
	wouldLose,
} from "../../../src/workbench/state/desk-state";

function after(...actions: DeskAction[]): DeskState {
	return actions.reduce(reduceDesk, NEW_DESK);
}

test("leaving the page loses nothing where all is kept, or saved as a file", () => {
	const edited: DeskAction[] = [
		{ type: "file/opened", fileName: "县妇联.xlsx", unsaved: false },
		{ type: "file/changed" },
	];
	const saved: DeskAction = { type: "file/saved", fileName: "县妇联.xlsx" };
	const becomes = (keeping: DeskState["keeping"]): DeskAction => ({ type: "keeping/became", keeping });
	expect(wouldLose(NEW_DESK)).toBe(false);
	expect(wouldLose(after(...edited, becomes("kept")))).toBe(false);
	expect(wouldLose(after(...edited, becomes("waiting")))).toBe(true);
	expect(wouldLose(after(...edited, becomes("refused")))).toBe(true);
	expect(wouldLose(after(...edited, becomes("elsewhere")))).toBe(true);
	expect(wouldLose(after(...edited, becomes("refused"), saved))).toBe(false);
});

test("where the spreadsheet did not come, the table view stays", () => {
	const plain = after({ type: "spreadsheet/came", as: "plain" }, { type: "table/toggled" });
	expect(plain.showsTable).toBe(true);
	const ready = after({ type: "spreadsheet/came", as: "ready" }, { type: "table/toggled" });
	expect([ready.showsTable, reduceDesk(ready, { type: "table/toggled" }).showsTable]).toEqual([true, false]);
});
