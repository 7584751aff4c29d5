import {
	type CheckedWorkbook,
	canHide,
	type Decision,
	type Finding,
	findingKey,
	grouped,
	type ReportContext,
	RULES,
} from "../model";
import { maskPersonalData } from "../text";
import type { Selection } from "./select-forms";

/** What a person has settled, as far as it has made a difference to this merge, in the order of files and targets. */
export function decisionsOf(
	selection: Selection,
	findings: readonly Finding[],
	{ notice, period }: ReportContext,
): Decision[] {
	const { merged, superseded, rejected, excluded } = selection;
	const forms = [...merged, ...superseded.map(({ workbook }) => workbook), ...rejected.map(({ workbook }) => workbook)];
	const decide = (matter: string, subject: string, choice: string): Decision => {
		return { period: period.label, matter, subject: maskPersonalData(subject), choice: maskPersonalData(choice) };
	};
	const figures = merged.flatMap(({ targets }) =>
		targets
			.filter(({ byChoice }) => byChoice)
			.map(({ item, target, reportedBy, achieved }) => {
				const name = notice.items.find(({ no }) => no === item)?.name.value ?? "";
				return decide(
					"目标完成数",
					`实事${item} ${name}：${target.quote}`,
					`以${reportedBy}的${achieved}${target.measure}为准`,
				);
			}),
	);
	return distinct([
		...excluded.files.map(({ file }) => decide("搁置文件", file, "不参加汇总，原文保留")),
		...forms.flatMap((form) => identityDecisions(form).map(([matter, choice]) => decide(matter, form.file, choice))),
		...superseded
			.filter(({ byChoice }) => byChoice)
			.map(({ by, workbook }) => decide("多份报表取一份", `${workbook.unit}：${workbook.file}`, `以${by.file}为准`)),
		...figures,
		...findings.flatMap(({ accepted, unit, item, rule }) => {
			if (accepted === undefined) return [];
			const about = `${unit ?? ""}${item === null ? "" : `实事${item}`}${RULES[rule].title}`;
			return [decide("核实的问题", about, `情况属实：${accepted}`)];
		}),
		...[...grouped(findings, ({ rule, hidden }) => (hidden ? rule : null))].flatMap(([rule, some]) =>
			rule === null ? [] : [decide("不再提示的问题", RULES[rule].title, `不告知单位，本期${some.length}处`)],
		),
	]);
}

/** The findings, with those that a person lets stand, or does not want, told as such. */
export function withAnswers(findings: readonly Finding[], { accepted = [], hidden = [] }: ReportContext): Finding[] {
	const reasons = new Map(accepted.map(({ key, reason }) => [key, reason]));
	return findings.map((finding) => {
		const reason = reasons.size > 0 ? reasons.get(findingKey(finding)) : undefined;
		if (reason !== undefined) return { ...finding, accepted: reason };
		return hidden.includes(finding.rule) && canHide(finding.rule) ? { ...finding, hidden: true } : finding;
	});
}

/** What a person has said of the form itself. */
function identityDecisions({ returned, unit }: CheckedWorkbook): [matter: string, choice: string][] {
	const { byAlias, byChoice, text } = returned?.unit ?? {};
	return [
		...(byChoice ? [["认定填报单位", `是${unit}的报表`] as [string, string]] : []),
		...(byAlias ? [["认定单位名称", `“${text}”即${unit}`] as [string, string]] : []),
		...(returned?.periodByChoice ? [["认定报告期", "按本期报表收下"] as [string, string]] : []),
	];
}

function distinct(decisions: readonly Decision[]): Decision[] {
	return [...new Map(decisions.map((decision) => [JSON.stringify(decision), decision])).values()];
}
