import { type Finding, type Notice, RULES, type UnitOutcome } from "../model";
import { maskPersonalData } from "../text";

/** Why a unit has to send something, line by line. */
export interface Faults {
	/** What it has to send again or for the first time. */
	must: string[];
	/** What it should look at besides. */
	should: string[];
	/** Files of its that were sent back. */
	files: string[];
}

/** What concerns the office alone, not the unit. */
const OFFICE_ONLY = new Set(["duplicate-return"]);

/** Only a person's look is asked for by the catalogue, but what stands there must not be passed on as it is. */
const SENT_BACK_TOO = new Set(["personal-data"]);

type Told = Pick<Finding, "rule" | "severity" | "accepted" | "hidden" | "isOurs">;

/** Whether the unit is told of it: not of what concerns the office alone, nor of what a person lets stand or does not want. */
function isTold({ rule, accepted, hidden, isOurs }: Omit<Told, "severity">): boolean {
	return accepted === undefined && !hidden && !isOurs && !OFFICE_ONLY.has(rule);
}

/** Whether the unit has to send its form again because of it. */
export function mustCorrect(finding: Told): boolean {
	return isTold(finding) && (finding.severity === "error" || SENT_BACK_TOO.has(finding.rule));
}

/** The unit's findings as lines for a letter: 实事3（D7）进度未填：…。请…… */
export function faultsOf(findings: readonly Finding[]): Faults {
	const told = findings.filter(isTold);
	const must = told.filter(mustCorrect);
	const files = new Set(must.flatMap(({ file }) => (file === null ? [] : [file])));
	return {
		must: must.map(faultLine),
		should: told.filter((finding) => finding.severity === "warning" && !mustCorrect(finding)).map(faultLine),
		files: [...files],
	};
}

function faultLine({ rule, item, cell, sheet, message, remedy }: Finding): string {
	const place = [
		item === null ? "" : `实事${item}`,
		cell ? `${sheet ? `“${maskPersonalData(sheet)}”` : ""}${cell}单元格` : "",
	];
	const head = place.filter((part) => part !== "").join("，");
	return `${head ? `【${head}】` : ""}${RULES[rule].title}：${closed(message)}${closed(remedy)}`;
}

function closed(sentence: string): string {
	return /[。！？…]$/.test(sentence) || sentence === "" ? sentence : `${sentence}。`;
}

/** 1. 实施适龄妇女健康守护行动: the items that a unit has to report on. */
export function itemLines(notice: Notice, { items }: UnitOutcome): string[] {
	return items.map(({ no }) => `实事${no}　${notice.items.find((item) => item.no === no)?.name.value ?? ""}`);
}
