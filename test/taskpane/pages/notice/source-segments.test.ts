import { parseNotice } from "../../../../src/core/notice";
import { sourceSegments } from "../../../../src/taskpane/pages/notice/source-segments";

const text = "一、健康行动。9月底前筛查两癌18000人次，筛查率达到80%以上。（责任单位：县卫健局、县妇联）";

test("the words that were read are marked, the rest stays, nothing is lost", () => {
	const notice = parseNotice({ text, tables: [] });
	const item = notice.items[0]!;
	const segments = sourceSegments(notice, item);
	expect(segments.map((segment) => segment.text).join("")).toBe(text.slice(item.span.start, item.span.end));
	const marked = segments.flatMap(({ text: words, mark }) => (mark ? [[mark.kind, words]] : []));
	expect(marked).toContainEqual(["deadline", "9月底前"]);
	expect(marked).toContainEqual(["unit", "县卫健局"]);
	expect(marked.filter(([kind]) => kind === "target").length).toBe(item.targets.length);
});

test("where two readings overlap the first is marked; one outside the item is not", () => {
	const notice = parseNotice({ text, tables: [] });
	const item = notice.items[0]!;
	const [target] = item.targets;
	const { start, end } = target!.span;
	const overlapping = { ...target!, span: { start: start + 1, end: end + 2 } };
	const outside = { ...target!, span: { start: 0, end: text.length + 10 } };
	const segments = sourceSegments(notice, { ...item, targets: [target!, overlapping, outside], units: [] });
	expect(segments.map((segment) => segment.text).join("")).toBe(text.slice(item.span.start, item.span.end));
	expect(segments.filter(({ mark }) => mark?.kind === "target").map(({ mark }) => mark?.index)).toEqual([0]);
});
