import { parsePeriod } from "../../../src/core/model";
import { returnDue } from "../../../src/core/timeliness";
import { makeNotice } from "../../support/notices";

test.each([
	["各责任单位要于每季度末将进展情况报妇儿工委办公室。", "2024Q2", "2024-06-30", "stated"],
	["请于每季度最后一个月25日前报送。", "2024Q2", "2024-06-25", "stated"],
	["请于每季度第一个月１０日前报送上季度进展。", "2024Q4", "2025-01-10", "stated"],
	["每季度末月 28 日前报送。", "2024Q1", "2024-03-28", "stated"],
	["于次月5日前报送。", "2024-05", "2024-06-05", "stated"],
	["每月25日前报送。", "2024-05", "2024-05-25", "stated"],
	["每月5日前报送。", "2024-12", "2025-01-05", "stated"],
	["每季度最后一个月31日前报送。", "2024Q2", "2024-06-30", "stated"],
	["每半年底报送。", "2024H1", "2024-06-30", "stated"],
	["按季度将进展情况电子版报区妇儿办。", "2024Q3", "2024-09-30", "implied"],
])("%s → %s", (returnRule, key, date, basis) => {
	expect(returnDue(makeNotice({ returnRule }), parsePeriod(key)!)).toEqual({ date, basis });
});

test("dates of the notice's own are left to it", () => {
	const notice = makeNotice({ returnRule: "分别于4月10日、7月10日前报送。", cadence: "custom" });
	expect(returnDue(notice, parsePeriod("2024Q2")!)).toEqual({ date: null, basis: "stated" });
});

test("no rule at all: the period's last day, as implied", () => {
	expect(returnDue(makeNotice({ returnRule: null }), parsePeriod("2024")!)).toEqual({
		date: "2024-12-31",
		basis: "implied",
	});
});
