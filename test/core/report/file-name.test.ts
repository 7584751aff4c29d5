import { unitFileName, unitFileNames } from "../../../src/core/report";

test.each([
	["县妇联", "县妇联"],
	["各街道、镇、中心", "各街道、镇、中心"],
	['县教育/体育局\\:*?"<>|', "县教育体育局"],
	["县妇联. . ", "县妇联"],
	["a\u0000b\nc", "abc"],
	["县\u202excod.\u202c妇\u200b联\ufeff", "县xcod.妇联"],
	["..局", "_..局"],
	["~$县妇联", "_~$县妇联"],
	["CON", "_CON"],
	["nul.x", "_nul.x"],
	["///", "未命名单位"],
	["", "未命名单位"],
	["长".repeat(200), "长".repeat(80)],
	[`${"长".repeat(79)}𠮷`, "长".repeat(79)],
])("%j → %j", (unit, name) => {
	expect(unitFileName(unit)).toBe(name);
});

test("names that a system would take for the same are told apart, and no file is written over", () => {
	const long = "长".repeat(90);
	const names = unitFileNames(["县A/B局", "县a\\b局", "县AB局 (2)", "县妇联", `${long}一`, `${long}二`, "///", ""]);
	expect(names).toEqual([
		"县AB局",
		"县ab局 (2)",
		"县AB局 (2) (2)",
		"县妇联",
		"长".repeat(80),
		`${"长".repeat(74)} (2)`,
		"未命名单位",
		"未命名单位 (2)",
	]);
});
