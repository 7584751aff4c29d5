import { isCollective, isMemberOf, isSameCollective } from "../../../src/core/model";

test.each([
	["各街道、镇、中心", true],
	["各镇（街道）", true],
	["区直各部门、单位", true],
	["全县各中小学校", true],
	["有关单位", true],
	["各儿童友好实践基地", true],
	["县妇联", false],
	["芦湖街道", false],
])("%s stands for several units: %s", (name, expected) => {
	expect(isCollective(name)).toBe(expected);
});

test.each<[string, string, boolean]>([
	["马桥镇", "各街道、镇、中心", true],
	["城东街道", "各街道、镇、中心", true],
	["云泽生态科技园管理服务中心", "各街道、镇、中心", true],
	["马桥镇", "各镇、街道", true],
	["马桥镇政府", "各镇人民政府", true],
	["城东街道办事处", "各镇办", true],
	["唐山镇", "各乡镇", true],
	["县水务局", "区直各部门、单位", true],
	["县妇联", "各街道、镇、中心", false],
	["镇", "各街道、镇、中心", false],
	["县医院", "各镇（街道）", false],
	["各镇", "各街道、镇、中心", false],
	["马桥镇", "县妇联", false],
])("%s is one of %s: %s", (name, collective, expected) => {
	expect(isMemberOf(name, collective)).toBe(expected);
});

test.each<[string, string, boolean]>([
	["各镇办", "各街道、镇、中心", true],
	["各镇（街道）", "各镇、街道", true],
	["各乡镇街道", "各镇、街道", false],
	["各镇", "各镇、街道", true],
	["各学校", "各镇、街道", false],
	["各有关部门", "各部门、单位", true],
	["马桥镇", "各镇、街道", false],
	["各镇", "县妇联", false],
])("%s means %s: %s", (name, collective, expected) => {
	expect(isSameCollective(name, collective)).toBe(expected);
});
