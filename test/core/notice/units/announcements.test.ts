import { takeMapped } from "../../../../src/core/notice/repair/mapped-text";
import { findAnnouncements } from "../../../../src/core/notice/units/announcements";
import { responsibleUnits } from "../../../../src/core/notice/units/responsible-units";

const announced = (text: string) => findAnnouncements(takeMapped(text, 0, text.length));
const units = (text: string) => responsibleUnits(announced(text)).map(({ name, role }) => `${name}/${role}`);

test.each([
	["开展讲座。（责任单位：县妇联、县残联）", ["县妇联/responsible", "县残联/responsible"]],
	["开展讲座。[责任单位:县妇联]。", ["县妇联/responsible"]],
	["开展讲座。【责任单位】县妇联、县残联", ["县妇联/responsible", "县残联/responsible"]],
	["开展讲座。责任单位：县妇联。", ["县妇联/responsible"]],
	["（牵头单位：县妇联；配合单位：县残联；完成时限：6月底）", ["县妇联/lead", "县残联/support"]],
	["（牵头单位：县妇联，责任单位：县残联）", ["县妇联/lead", "县残联/responsible"]],
	["（配合单位：县残联）（牵头单位：县妇联）", ["县妇联/lead", "县残联/support"]],
	["牵头单位：县妇联    责任单位：县残联    完成时限：全年", ["县妇联/lead", "县残联/responsible"]],
	["办好讲座。（县妇联牵头，县残联、团县委配合）", ["县妇联/lead", "县残联/support", "团县委/support"]],
	["办好讲座。（责任单位：县妇联牵头，县残联配合）", ["县妇联/lead", "县残联/support"]],
	["责任单位：县残联、县妇联（牵头）", ["县妇联/lead", "县残联/responsible"]],
	["办好讲座。（县妇联、县残联）", ["县妇联/responsible", "县残联/responsible"]],
	["（责任单位：县妇联；责任人：张某）", ["县妇联/responsible"]],
	["（牵头：县妇联；配合：县残联、团县委）", ["县妇联/lead", "县残联/support", "团县委/support"]],
	// Not units: prose about them, and brackets about other things.
	["各责任单位要抓好落实。", []],
	["讲座由村里牵头：先摸底，再安排。", []],
	["建设村（社区）文化中心。", []],
	["建成中心（含分中心）。", []],
])("%s", (text, expected) => expect(units(text)).toEqual(expected));

test("a deadline under its label is no unit", () => {
	const [first, second] = announced("（责任单位：县妇联；完成时限：2024年6月底）");
	expect([first?.kind, second?.kind, second?.value.text]).toEqual(["responsible", "deadline", "2024年6月底"]);
});
