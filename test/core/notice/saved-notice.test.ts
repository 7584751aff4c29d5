import { loadSavedNotice, parseNotice, saveNotice } from "../../../src/core/notice";
import { goldenNotices, plainDocument } from "../../support/golden-notices";

const notice = parseNotice(plainDocument(goldenNotices()[0]?.text ?? ""));
const problem = (change: (saved: Record<string, unknown>) => void) => {
	const saved = JSON.parse(saveNotice(notice));
	change(saved);
	const result = loadSavedNotice(JSON.stringify(saved));
	return "problem" in result ? result.problem : null;
};

test("what was saved is read as it was", () => {
	expect(loadSavedNotice(saveNotice(notice))).toEqual({ notice });
	expect(loadSavedNotice(`\uFEFF${saveNotice(notice)}`)).toEqual({ notice });
});

test("what is wrong is said in words", () => {
	expect(loadSavedNotice("{")).toEqual({ problem: "这个文件不是通知的 .json 存档：内容不是完整的 JSON。" });
	expect(loadSavedNotice("[]")).toEqual({ problem: "这个文件不是通知的 .json 存档：最外层应是一个对象。" });
	expect(problem((saved) => delete saved.schemaVersion)).toContain("缺少“格式版本”");
	expect(problem((saved) => Object.assign(saved, { schemaVersion: 99 }))).toContain("格式版本是99");
	expect(problem((saved) => delete saved.items)).toBe("通知存档有误：“实事”缺失，或不是应有的类型。");
	expect(problem((saved) => ((saved.items as { name: unknown }[])[1]!.name = "名称"))).toBe(
		"通知存档有误：“实事·第2个·名称”缺失，或不是应有的类型。",
	);
	expect(problem((saved) => Object.assign(saved, { note: 1 }))).toContain("不认识的字段");
});

test("the fingerprint is the text's, white space and width aside", () => {
	const id = (text: string) => parseNotice(plainDocument(text)).id;
	expect(id("关于2024年")).toMatch(/^[0-9A-Z]{8}$/);
	expect(id("关于２０２４ 年\n")).toBe(id("关于2024年"));
	expect(id("关于2025年")).not.toBe(id("关于2024年"));
});
