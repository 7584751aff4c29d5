import { correctNotice } from "../../../../src/core/notice";
import { entryOfItem, itemCorrections, newItemEntry } from "../../../../src/taskpane/pages/notice/item-entry";
import { makeNotice } from "../../../support/notices";

const notice = makeNotice();
const item = notice.items[0]!;

test("only what was changed is corrected, and moving comes last", () => {
	const entry = entryOfItem(notice, item);
	expect(itemCorrections(notice, item, entry)).toEqual([]);
	const changed = { name: " 新名称", no: 2, prose: `${entry.prose}补充一句。` };
	expect(itemCorrections(notice, item, changed)).toEqual([
		{ kind: "item-name", item: 1, value: "新名称" },
		{ kind: "item-prose", item: 1, value: changed.prose },
		{ kind: "item-moved", item: 1, to: 2 },
	]);
});

test("a new item comes in with its words at the place it is given", () => {
	const entry = { ...newItemEntry(notice), name: "建儿童之家", prose: "建设儿童之家3个。", no: 1 };
	const added = itemCorrections(notice, null, entry).reduce(correctNotice, notice);
	expect(added.items.length).toBe(notice.items.length + 1);
	expect(entryOfItem(added, added.items[0]!)).toEqual(entry);
});
