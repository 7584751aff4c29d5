import { daysInMonth, type Notice, type ReportingPeriod, type ReturnDue } from "../model";
import { comparable } from "../text";

/** Ways to say the day, in the period's last month or in the one after it. Earlier ones win. */
const PATTERNS: { pattern: RegExp; month: "last" | "next" | "by-day" }[] = [
	// 每季度最后一个月25日前
	{ pattern: /最后(?:一|1)个?月(?:份)?的?(\d{1,2})[日号]/, month: "last" },
	// 每季度末月25日前
	{ pattern: /(?:季度?|半年)末月(\d{1,2})[日号]/, month: "last" },
	// 每季度第一个月10日前 · 次月5日前 · 下季度首月10日前
	{ pattern: /(?:第(?:一|1)个月|首月|次月|下个?月)(?:份)?的?(\d{1,2})[日号]/, month: "next" },
	// 每月25日前
	{ pattern: /每月(?:份)?的?(\d{1,2})[日号]/, month: "by-day" },
];
const LAST_DAY = /(?:季度?|半年|年|月)(?:末|底)/;

/**
 * By when the form of this period is to be sent, from the notice's own rule: 于每季度末 → the quarter's last day.
 * A day up to the 15th of 每月…日 is taken for one of the month after.
 */
export function returnDue(notice: Notice, period: ReportingPeriod): ReturnDue {
	const rule = comparable(notice.returnRule?.value ?? "");
	for (const { pattern, month } of PATTERNS) {
		const day = Number(pattern.exec(rule)?.[1] ?? 0);
		if (day < 1 || day > 31) continue;
		const next = month === "next" || (month === "by-day" && day <= 15);
		return { date: dayOf(period, day, next), basis: "stated" };
	}
	if (notice.cadence.value === "custom") return { date: null, basis: "stated" };
	return { date: period.end, basis: LAST_DAY.test(rule) ? "stated" : "implied" };
}

function dayOf(period: ReportingPeriod, day: number, next: boolean): string {
	const lastMonth = Number(period.end.slice(5, 7));
	const month = next ? (lastMonth % 12) + 1 : lastMonth;
	const year = period.year + (next && lastMonth === 12 ? 1 : 0);
	const real = Math.min(day, daysInMonth(year, month));
	return `${year}-${String(month).padStart(2, "0")}-${String(real).padStart(2, "0")}`;
}
