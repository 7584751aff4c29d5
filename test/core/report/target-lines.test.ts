import { deadlineLine, progressPrompt, reminderOf, targetLines } from "../../../src/core/report";
import { type ItemSpec, makeNotice, type TargetSpec } from "../../support/notices";

function only(spec: Partial<ItemSpec>) {
	const notice = makeNotice({ items: [{ name: "甲", units: ["县妇联"], ...spec }] });
	return { notice, item: notice.items[0]! };
}

test("one target stands alone, several are numbered, the same words are said once", () => {
	expect(targetLines(only({ targets: [["建成3个", 3, "个"]] }).item)).toEqual(["建成3个"]);
	const twice: TargetSpec[] = [
		["城区、农村各2个", 2, "个"],
		["城区、农村各2个", 2, "个"],
		["培训800人", 800, "人"],
	];
	expect(targetLines(only({ targets: twice }).item)).toEqual(["1. 城区、农村各2个", "2. 培训800人"]);
});

test("an item without a number asks for words", () => {
	expect(targetLines(only({}).item)).toEqual(["通知未写明数量目标，请写明具体措施和实际进展。"]);
});

test.each([
	[{ deadline: "2024-09-30" }, "2024年9月30日"],
	[{ clause: ["年内", "2024-12-31"] as [string, string] }, "2024年12月31日（按通知“年内”计）"],
	[{}, "2024年12月31日（通知未写明，按年底计）"],
])("deadline of %j", (spec, line) => {
	const { notice, item } = only(spec);
	expect(deadlineLine(notice, item)).toBe(line);
});

test("a prompt is never longer than Excel takes, and says so where targets are left out", () => {
	const targets = Array.from(
		{ length: 30 },
		(_, n): TargetSpec => [`建设第${n}类社区服务示范阵地${n + 2}处`, n + 2, "处"],
	);
	const { notice, item } = only({ targets });
	const { title, text } = progressPrompt(notice, item);
	expect(title).toBe("第1项 目标");
	expect(text.length).toBeLessThanOrEqual(255);
	expect(text).toMatch(/^1\. 建设第0类[\s\S]*处\n……\n目标未全部列出，详见右侧“目标”列。$/);
	expect(reminderOf(notice, item)).toContain("30. 建设第29类社区服务示范阵地31处");
});

test("one target longer than a prompt is named by the column beside", () => {
	const { notice, item } = only({ targets: [[`${"长".repeat(260)}3个`, 3, "个"]] });
	expect(progressPrompt(notice, item).text).toBe("……\n目标未全部列出，详见右侧“目标”列。");
});
