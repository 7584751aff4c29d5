import { unitFileName } from "../../../src/core/report";

test.each([
	["县妇联", "县妇联"],
	["各街道、镇、中心", "各街道、镇、中心"],
	['县教育/体育局\\:*?"<>|', "县教育体育局"],
	["县妇联. . ", "县妇联"],
	["a\u0000b\nc", "abc"],
	["CON", "_CON"],
	["nul.x", "_nul.x"],
	["///", "未命名单位"],
	["", "未命名单位"],
	["长".repeat(200), "长".repeat(80)],
	[`${"长".repeat(79)}𠮷`, "长".repeat(79)],
])("%j → %j", (unit, name) => {
	expect(unitFileName(unit)).toBe(name);
});
