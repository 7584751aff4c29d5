import { hasReported, type LetterDraft, type MergeOutcome, type ReportContext, type UnitOutcome } from "../model";
import { mustCorrect } from "./faults";
import { dayText, noticeText } from "./phrases";

type Outcome = Pick<MergeOutcome, "units" | "findings" | "due" | "rates">;

/** 通报 on a period's reporting: the rates, and which units were in time, late, missing, or have to correct their forms. */
export function draftBulletin({ units, findings, due, rates }: Outcome, context: ReportContext): LetterDraft {
	const { notice, period, asOf } = context;
	const expected = units.filter(({ status }) => status !== "collective");
	const sentBack = new Set(findings.filter(mustCorrect).map(({ unit }) => unit));
	const returned = expected.filter(({ status }) => status === "returned");
	const reported = returned.filter(hasReported);
	const refused = expected.filter(({ status }) => status === "not-accepted");
	// By this machine: the unit has nothing to correct.
	const unopened = new Set(findings.flatMap(({ isOurs, unit }) => (isOurs && !sentBack.has(unit) ? [unit] : [])));
	const groups: [heading: string, units: UnitOutcome[]][] = [
		["按时报送的单位", reported.filter(({ timeliness }) => timeliness === "on-time")],
		["迟报的单位", reported.filter(({ timeliness }) => timeliness === "late")],
		["已报送、日期不明的单位", reported.filter(({ timeliness }) => timeliness === "unknown")],
		["报表空白、没有填报本单位实事的单位", returned.filter((unit) => !hasReported(unit))],
		["未报送的单位", expected.filter(({ status }) => status === "not-returned")],
		["报表被退回、须重新报送的单位", refused.filter(({ unit }) => !unopened.has(unit))],
		["报表已收到、暂未能打开的单位", refused.filter(({ unit }) => unopened.has(unit))],
		["已报送、尚有内容须更正的单位", returned.filter(({ unit }) => sentBack.has(unit))],
	];
	const lists = groups.filter(([, list]) => list.length > 0);
	return {
		title: `关于${period.label}实事进展情况报送情况的通报`,
		paragraphs: [
			`根据${noticeText(notice)}，${period.label}实事进展情况报表应${due.date ? `于${dayText(due.date)}前` : "按时"}报送。截至${dayText(asOf)}，应报${rates.expected}个单位，已报${rates.actual}个，报送率${percent(rates.reportingRate)}；按时报送${rates.onTime}个，按时率${percent(rates.onTimeRate)}。现将有关情况通报如下。`,
			...lists.map(
				([heading, list], at) =>
					`${NUMERALS[at]}、${heading}（${list.length}个）：${list.map(({ unit }) => unit).join("、")}。`,
			),
			"请未报送和须更正的单位于本通报印发后2个工作日内报送；请各单位按时、如实填报，确保各项实事按期完成。",
		],
	};
}

const NUMERALS = "一二三四五六七八九";

function percent(share: number | null): string {
	return share === null ? "—" : `${(share * 100).toFixed(1)}%`;
}
