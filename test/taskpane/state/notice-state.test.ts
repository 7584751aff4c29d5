import { NO_NOTICE, type NoticeAction, reduceNotice } from "../../../src/taskpane/state/notice-state";
import { makeNotice } from "../../support/notices";

const opened: NoticeAction = { type: "notice/opened", notice: makeNotice(), source: "通知.docx" };
const rename = (value: string): NoticeAction => ({
	type: "notice/corrected",
	corrections: [{ kind: "item-name", item: 1, value }],
});
const run = (...actions: NoticeAction[]) => actions.reduce(reduceNotice, NO_NOTICE);
const nameOf = (state: ReturnType<typeof run>) => state.notice?.items[0]?.name.value;
const undo: NoticeAction = { type: "notice/undone" };
const redo: NoticeAction = { type: "notice/redone" };

test("corrections are undone one by one, and redone", () => {
	const name = makeNotice().items[0]!.name.value;
	expect(nameOf(run(opened, rename("甲"), rename("乙"), undo))).toBe("甲");
	expect(nameOf(run(opened, rename("甲"), rename("乙"), undo, undo))).toBe(name);
	expect(nameOf(run(opened, rename("甲"), rename("乙"), undo, undo, redo))).toBe("甲");
	expect(nameOf(run(opened, rename("甲"), undo, rename("丙"), redo))).toBe("丙");
	expect(run(opened, undo)).toEqual(run(opened));
});

test("what was put right in one form is undone at once", () => {
	const both: NoticeAction = {
		type: "notice/corrected",
		corrections: [
			{ kind: "item-name", item: 1, value: "甲" },
			{ kind: "item-moved", item: 1, to: 2 },
		],
	};
	expect(run(opened, both).notice?.items[1]?.name.value).toBe("甲");
	expect(run(opened, both, undo).notice).toEqual(makeNotice());
});

test("a correction that changes nothing leaves nothing to undo", () => {
	const name = makeNotice().items[0]!.name.value;
	expect(run(opened, rename(name)).past).toEqual([]);
});

test("another notice starts anew; looking for one keeps the one in hand", () => {
	const replacing = run(opened, rename("甲"), { type: "notice/replacing" });
	expect([nameOf(replacing), replacing.replacing]).toEqual(["甲", true]);
	expect(reduceNotice(replacing, { type: "notice/kept" })).toMatchObject({ replacing: false, past: [{}] });
	expect(reduceNotice(replacing, opened)).toMatchObject({ replacing: false, past: [], future: [] });
});
