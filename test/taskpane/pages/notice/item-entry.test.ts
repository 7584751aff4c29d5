import { correctNotice, parseNotice, rereadTargets } from "../../../../src/core/notice";
import {
	entryOfItem,
	entryTargets,
	isThere,
	itemCorrections,
	newItemEntry,
	targetKey,
} from "../../../../src/taskpane/pages/notice/item-entry";
import { makeNotice } from "../../../support/notices";

const notice = makeNotice();
const item = notice.items[0]!;

test("only what was changed is corrected, and moving comes last", () => {
	const entry = entryOfItem(notice, item);
	expect(itemCorrections(notice, item, entry, rereadTargets)).toEqual([]);
	const changed = { ...entry, name: " 新名称", no: 2, prose: `${entry.prose}补充一句。` };
	expect(itemCorrections(notice, item, changed, rereadTargets)).toEqual([
		{ kind: "item-name", item: 1, value: "新名称" },
		{ kind: "item-prose", item: 1, value: changed.prose },
		{ kind: "item-moved", item: 1, to: 2 },
	]);
});

test("a new item comes in with its words at the place it is given", () => {
	const entry = { ...newItemEntry(notice), name: "建儿童之家", prose: "建设儿童之家3个。", no: 1 };
	const added = itemCorrections(notice, null, entry, rereadTargets).reduce(correctNotice, notice);
	expect(added.items.length).toBe(notice.items.length + 1);
	expect(entryOfItem(added, added.items[0]!)).toEqual(entry);
	expect(added.items[0]!.targets.map(({ quote }) => quote)).toEqual(["儿童之家3个"]);
});

test("changed words bring their targets along, but for what someone says otherwise", () => {
	const read = parseNotice({ text: "一、健康行动。\n筛查18000人次，讲座20场。责任单位：县卫健局", tables: [] });
	const [only] = read.items;
	const entry = entryOfItem(read, only!);
	const changed = { ...entry, prose: entry.prose.replace("18000", "20000") };
	const after = (each: typeof entry) =>
		itemCorrections(read, only!, each, rereadTargets)
			.reduce(correctNotice, read)
			.items[0]!.targets.map(({ quote }) => quote);
	expect(after(changed)).toEqual(["筛查20000人次", "讲座20场"]);
	const keep = new Map(
		entryTargets(read, only!, changed, rereadTargets)!.map((each) => [targetKey(each), isThere(each)]),
	);
	expect(itemCorrections(read, only!, { ...changed, keep }, rereadTargets).map(({ kind }) => kind)).toEqual([
		"item-prose",
	]);
	expect(after({ ...changed, keep })).toEqual(["筛查18000人次", "讲座20场"]);
});
