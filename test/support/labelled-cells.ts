import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type CheckContext, DEFAULT_SETTINGS } from "../../src/core/check/context";
import type { Item, Notice, PreviousReport, ReportingPeriod, ReturnedForm, TargetKind } from "../../src/core/model";
import { NOTICE_SCHEMA_VERSION, parsePeriod } from "../../src/core/model";
import { makeChecked } from "./checked";

/** The rules that labelled cells are labelled with. */
export const FIGURE_RULES = [
	"progress-vague",
	"target-unreported",
	"target-behind",
	"target-exceeded",
	"target-unit-mismatch",
	"rate-inconsistent",
	"cumulative-decreased",
	"deadline-passed",
];

/** One 进度 cell with what a careful officer reads in it; `targets` in the order of the notice. */
export interface LabelledCell {
	notice: string;
	item: number;
	unit: string;
	period: string;
	text: string;
	/** The day that the unit's own 完成时限 means. */
	due?: string;
	asOf?: string;
	/** Cumulative figures of the previous report, by the target's position. */
	previous?: Record<string, number>;
	targets: { achieved: number | null; status?: string; share?: number }[];
	/** `rule@position of the target` */
	rules: string[];
}

interface ListedNotice {
	year: number;
	items: {
		no: number;
		name: string;
		text: string;
		units: string[];
		deadline: string | null;
		targets: {
			quote: string;
			subject: string;
			value: number;
			max: number | null;
			unit: string;
			comparator: ">=" | "<=" | "=" | "~";
			kind: TargetKind;
		}[];
	}[];
}

const FOLDER = join("test", "fixtures", "figures");

export function labelledCells(name: "development" | "held-out" | "tricky"): LabelledCell[] {
	return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), "utf8")) as LabelledCell[];
}

/** The notices of the labelled cells, as reading them gives them. */
export function listedNotices(): Map<string, Notice> {
	const listed = JSON.parse(readFileSync(join(FOLDER, "notices.json"), "utf8")) as Record<string, ListedNotice>;
	return new Map(Object.entries(listed).map(([name, each]) => [name, toNotice(name, each)]));
}

function toNotice(id: string, { year, items }: ListedNotice): Notice {
	let text = "";
	const read: Item[] = items.map((item) => {
		const start = text.length;
		text += `${item.text}\n`;
		const spanOf = (words: string) => {
			const at = item.text.indexOf(words.replace(/\s/g, ""));
			return { start: start + at, end: start + at + words.replace(/\s/g, "").length };
		};
		return {
			no: item.no,
			name: { value: item.name, span: null, basis: "stated" },
			annexName: item.name,
			units: item.units.map((name) => ({ name, role: "responsible", span: null })),
			annexUnits: null,
			span: { start, end: text.length - 1 },
			targets: item.targets.map(({ unit: measure, ...target }) => ({ ...target, measure, span: spanOf(target.quote) })),
			deadline: item.deadline ? { value: item.deadline, span: null, basis: "implied" } : null,
			clauseDeadlines: [],
		};
	});
	const fact = <T>(value: T) => ({ value, span: null, basis: "stated" as const });
	return {
		schemaVersion: NOTICE_SCHEMA_VERSION,
		id,
		text,
		title: null,
		docNumber: null,
		issuer: null,
		year: fact(year),
		issuedOn: null,
		cadence: fact("quarterly" as const),
		returnRule: null,
		contact: { phone: null, email: null },
		form: { title: null, columns: [], hasUnitLine: true, hasFillDate: true, rows: [] },
		items: read,
		warnings: [],
	};
}

/** The cell in a form of its unit that holds nothing else. */
export function returnedWith(cell: LabelledCell): ReturnedForm {
	const { returned } = makeChecked({ unit: cell.unit, rows: { [cell.item]: [cell.text, cell.due ?? ""] } });
	return { ...(returned as ReturnedForm), period: cell.period, titleYear: null };
}

/** What a cell is judged by. */
export function contextOf(cell: LabelledCell, notice: Notice): CheckContext {
	const period = parsePeriod(cell.period) as ReportingPeriod;
	return {
		notice,
		period,
		asOf: cell.asOf ?? period.end,
		previous: previousOf(cell, notice),
		settings: DEFAULT_SETTINGS,
	};
}

function previousOf(cell: LabelledCell, notice: Notice): PreviousReport | null {
	if (!cell.previous) return null;
	const item = notice.items.find(({ no }) => no === cell.item);
	return {
		period: null,
		texts: [],
		ledger: [],
		decisions: [],
		targets: Object.entries(cell.previous).map(([index, achieved]) => {
			const target = item?.targets[Number(index)];
			return {
				unit: cell.unit,
				item: cell.item,
				index: Number(index),
				subject: target?.subject ?? "",
				measure: target?.measure ?? "",
				achieved,
			};
		}),
	};
}
