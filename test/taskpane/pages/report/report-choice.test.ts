import { chosenPeriod, dueLine, periodChoices, unitChoices } from "../../../../src/taskpane/pages/report/report-choice";
import { NEW_REPORT } from "../../../../src/taskpane/state/report-state";
import { makeNotice } from "../../../support/notices";

const notice = makeNotice({
	items: [
		{ name: "甲", units: ["县妇联", "各镇、街道"] },
		{ name: "乙", units: ["县妇联"] },
	],
});

test("the period chosen, else the one guessed", () => {
	expect(chosenPeriod(notice, NEW_REPORT, "2024-06-20").key).toBe("2024Q2");
	expect(chosenPeriod(notice, { ...NEW_REPORT, period: "2024Q4" }, "2024-06-20").key).toBe("2024Q4");
	expect(chosenPeriod(notice, { ...NEW_REPORT, period: "无" }, "2024-06-20").key).toBe("2024Q2");
});

test("the cadence's periods first, every other one after", () => {
	const { usual, others } = periodChoices(notice);
	expect(usual.map(({ key }) => key)).toEqual(["2024Q1", "2024Q2", "2024Q3", "2024Q4"]);
	expect(others).toHaveLength(15);
	expect(dueLine(notice, usual[1]!)).toBe("报送期限：2024-06-30");
});

test("every unit once, with how much it answers for", () => {
	expect(unitChoices(notice, { ...NEW_REPORT, leftOut: ["各镇、街道"] })).toEqual([
		{ unit: "县妇联", items: 2, collective: false, chosen: true },
		{ unit: "各镇、街道", items: 1, collective: true, chosen: false },
	]);
});
