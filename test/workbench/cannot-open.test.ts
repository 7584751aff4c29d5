import { cannotOpen } from "../../src/workbench/cannot-open";

test.each([
	[["县妇联.xlsx"], null],
	[["县妇联.et"], null],
	// Judged by what is in it.
	[["没有扩展名"], null],
	[[], /点“打开”/],
	[["a.xlsx", "b.xlsx"], /“汇总”页/],
	[["通知.docx"], /“通知”页/],
	[["收回.zip"], /“汇总”页/],
])("%j", (names, problem) => {
	const said = cannotOpen(names.map((name) => ({ name })));
	if (problem === null) expect(said).toBeNull();
	else expect(said).toMatch(problem);
});
