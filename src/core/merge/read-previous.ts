import {
	type Decision,
	type LedgerEntry,
	type Notice,
	type PreviousReport,
	parsePeriod,
	parsePeriodLabel,
	parseStamp,
	type WorkbookData,
} from "../model";
import { type ListRow, readList } from "./read-list";
import { DECISIONS_HEADERS } from "./sheets/decisions-list";
import { LEDGER_HEADERS, LEDGER_SHEET } from "./sheets/ledger-sheet";
import { ORIGINALS_HEADERS, ORIGINALS_SHEET, PROGRESS_COLUMN } from "./sheets/originals-sheet";
import { TARGETS_HEADERS, TARGETS_SHEET } from "./sheets/targets-sheet";

/**
 * Reads a merged workbook of ours back as the previous report: 进度 texts from 原始填报, cumulative figures from 目标进度
 * (also where a person has corrected them there), those of the periods before it from 台账.
 * @returns null where it has not the first two.
 */
export function readPrevious(workbook: WorkbookData, notice: Notice): PreviousReport | null {
	const originals = readList(workbook, ORIGINALS_SHEET, Object.values(ORIGINALS_HEADERS));
	const figures = readList(workbook, TARGETS_SHEET, Object.values(TARGETS_HEADERS));
	if (!originals || !figures) return null;
	const period = parsePeriod(parseStamp(workbook)?.stamp.period ?? "");
	const targets = figures.flatMap((row) => readFigure(row, notice));
	return {
		period,
		texts: originals.flatMap(readText),
		targets,
		ledger: [
			...readLedger(workbook).filter((entry) => entry.period !== period?.key),
			...targets.flatMap(({ item, index, unit, achieved }) =>
				period ? [{ item, index, unit, period: period.key, achieved }] : [],
			),
		],
		decisions: (readList(workbook, LEDGER_SHEET, Object.values(DECISIONS_HEADERS)) ?? []).flatMap(readDecision),
	};
}

function readText(row: ListRow): PreviousReport["texts"] {
	const item = Number(row.get(ORIGINALS_HEADERS.item));
	if (row.get(ORIGINALS_HEADERS.column) !== PROGRESS_COLUMN || !Number.isInteger(item)) return [];
	return [{ unit: row.get(ORIGINALS_HEADERS.unit) ?? "", item, text: row.get(ORIGINALS_HEADERS.text) ?? "" }];
}

function readFigure(row: ListRow, notice: Notice): PreviousReport["targets"] {
	const item = Number(row.get(TARGETS_HEADERS.item));
	const index = Number(row.get(TARGETS_HEADERS.target)) - 1;
	const achieved = readNumber(row.get(TARGETS_HEADERS.achieved));
	const target = notice.items.find(({ no }) => no === item)?.targets[index];
	if (!target || achieved === null) return [];
	const unit = row.get(TARGETS_HEADERS.unit) ?? "";
	return [{ unit, item, index, subject: target.subject, measure: target.measure, achieved }];
}

function readLedger(workbook: WorkbookData): LedgerEntry[] {
	const rows = readList(workbook, LEDGER_SHEET, Object.values(LEDGER_HEADERS)) ?? [];
	return rows.flatMap((row) =>
		[...row].flatMap(([header, text]) => {
			const period = parsePeriodLabel(header)?.key;
			const achieved = readNumber(text);
			if (!period || achieved === null) return [];
			const item = Number(row.get(LEDGER_HEADERS.item));
			const index = Number(row.get(LEDGER_HEADERS.target)) - 1;
			return [{ item, index, unit: row.get(LEDGER_HEADERS.unit) ?? "", period, achieved }];
		}),
	);
}

function readDecision(row: ListRow): Decision[] {
	const [matter, subject, choice, period] = (["matter", "subject", "choice", "period"] as const).map((field) =>
		row.get(DECISIONS_HEADERS[field]),
	);
	return matter && subject && choice && period ? [{ matter, subject, choice, period }] : [];
}

function readNumber(text: string | undefined): number | null {
	const number = text === undefined || text.trim() === "" ? Number.NaN : Number(text);
	return Number.isFinite(number) ? number : null;
}
