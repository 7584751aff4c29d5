import { COLORS, LIST_STYLES, planListSheet } from "../../layout";
import { type Finding, RULES, type Severity, type SheetPlan } from "../../model";
import { maskPersonalData } from "../../text";
import { columnRange } from "./column-range";

export const FINDINGS_SHEET = "核对问题";

/** How each severity is worded for whoever has to act on it. */
export const SEVERITY_TEXT: Record<Severity, string> = { error: "退回更正", warning: "请核实", info: "供参考" };

/** A person has looked, and lets it stand; or does not want findings of this kind. */
const ACCEPTED = "已核实";
const HIDDEN = "不再提示";
/** What is to be done where a person has said that findings of this kind are not wanted. */
const NOTHING_TO_DO = "经办人已设为不再提示，不告知单位。";

const SEVERITY_COLUMN = 1;

/** What stands above the list. */
export function findingsNote(findings: readonly Finding[]): string {
	return findings.length > 0 ? "“退回更正”须由单位重新报送；“请核实”须有人看过。" : "没有发现问题。";
}

/**
 * 核对问题: what was found, where, and what to do.
 * @param notes stand above the list.
 */
export function planFindingsSheet(findings: readonly Finding[], notes: string[] = [findingsNote(findings)]): SheetPlan {
	const sheet = planListSheet({
		name: FINDINGS_SHEET,
		title: FINDINGS_SHEET,
		notes,
		columns: [
			{ header: "序号", width: 5, style: LIST_STYLES.centered },
			{ header: "处理", width: 9, style: LIST_STYLES.centered },
			{ header: "问题", width: 13 },
			{ header: "单位", width: 15 },
			{ header: "实事", width: 5, style: LIST_STYLES.centered },
			{ header: "文件", width: 16 },
			{ header: "单元格", width: 7, style: LIST_STYLES.centered },
			{ header: "发现", width: 44 },
			{ header: "怎么办", width: 26 },
			{ header: "原文", width: 20 },
			{ header: "单位说明", width: 16 },
		],
		rows: findings.map((finding, at) => {
			const { rule, unit, item, file, cell, message, quote, unitNote } = finding;
			const { handling, todo } = answerTo(finding);
			return [
				at + 1,
				handling,
				RULES[rule].title,
				unit ?? "",
				item ?? "",
				maskPersonalData(file ?? ""),
				cell ?? "",
				message,
				todo,
				quote ?? "",
				unitNote ?? "",
			];
		}),
	});
	const range = columnRange(sheet, SEVERITY_COLUMN);
	sheet.conditionalFormats.push(
		{ kind: "equals", range, text: SEVERITY_TEXT.error, fill: COLORS.error },
		{ kind: "equals", range, text: SEVERITY_TEXT.warning, fill: COLORS.warning },
	);
	return sheet;
}

function answerTo({ severity, remedy, accepted, hidden }: Finding): { handling: string; todo: string } {
	if (accepted !== undefined) return { handling: ACCEPTED, todo: `情况属实：${accepted}` };
	return hidden ? { handling: HIDDEN, todo: NOTHING_TO_DO } : { handling: SEVERITY_TEXT[severity], todo: remedy };
}
