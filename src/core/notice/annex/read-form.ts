import type { AnnexForm, Fact, SourceDocument, Span } from "../../model";
import { comparable } from "../../text";
import type { Line } from "../repair/lines";
import { closeUp, joinMapped, type MappedText, spanOf, statedFact } from "../repair/mapped-text";
import { OFFICIAL_COLUMNS, rankAsForm } from "./header-words";
import { piecesOf, type RawRow, type RawTable } from "./raw-form";
import { readSourceTables } from "./read-source-table";
import { readTextTable } from "./read-text-table";
import { type KnownNames, partsOfRow, type RowParts, unitsOfPieces } from "./row-parts";

/** The annexed form as found, before its rows are told apart. */
export interface FoundForm {
	title: Fact<string> | null;
	hasUnitLine: boolean;
	hasFillDate: boolean;
	table: RawTable | null;
	/** The line the annex begins with: 附件, or its title; the number of lines where there is no annex. */
	firstLine: number;
	/** The first line after it. */
	lastLine: number;
}

const ANNEX_LINE = /^(?:附件|附表|附)\s{0,4}[\d一二三四五]{0,2}\s{0,4}[:：]?$/;
const UNIT_LINE =
	/(?:^|\s)(?:填报|填表|报送|上报|报告|责任|牵头|承办)?(?:单\s{0,4}位|部\s{0,4}门|科\s{0,4}室)\s{0,4}(?:名称)?\s{0,4}(?:\(|:)/;
const FILL_DATE =
	/填\s{0,2}[报表]\s{0,2}(?:时间|日期)|[报上]送?(?:时间|日期)|(?:^|\s)(?:时\s{0,4}间|日\s{0,4}期)\s{0,2}:|年\s{1,8}月\s{1,8}日/;
/** （2025年第  季度）: the form's period, to be filled in, is no part of its title. */
const PERIOD_LINE = /^\((?:\s|\d{4}|[年第_一二三四上下半])*(?:季度|月份?|半年度?)\s*\)$/;
/** Lines that a form's title may take, and lines between 附件 and the header. */
const TITLE_LINES = 4;
const ABOVE_HEADER = 8;

/** Finds the annexed form: its table, title, and the lines 单位（盖章） and 填报时间. */
export function findForm(document: SourceDocument, lines: readonly Line[]): FoundForm {
	const table = readSourceTables(document, rankAsForm) ?? readTextTable(lines, rankAsForm);
	if (!table) return noForm(lines);
	const header = lines.findIndex(
		(line) => (line.raw.at[0] ?? 0) >= table.start || (line.raw.at.at(-1) ?? 0) >= table.start,
	);
	const headerLine = header < 0 ? lines.length : header;
	const above: Line[] = [];
	let first = headerLine;
	while (first > 0 && above.length < ABOVE_HEADER) {
		const line = lines[first - 1];
		if (
			!line ||
			/[。；;]$|：$|印发$/.test(line.text) ||
			/^附件\s{0,2}\d?\s{0,2}[:：]\s{0,4}\S|^\(此件/.test(line.text) ||
			isDateLine(line.text)
		)
			break;
		first--;
		if (ANNEX_LINE.test(line.text)) break;
		if (line.text !== "") above.unshift(line);
	}
	const after = lines.findIndex((line) => (line.raw.at[0] ?? 0) >= table.end);
	const lastLine = after < 0 ? lines.length : after;
	const footers = lines.slice(headerLine).filter((line) => /^(?:填报|填表|单位)/.test(line.text));
	const around = [...above, ...footers].map(({ text }) => text);
	return {
		title: titleFact(above),
		hasUnitLine: around.some((text) => UNIT_LINE.test(text)),
		hasFillDate: around.some((text) => FILL_DATE.test(text)),
		table,
		firstLine: first,
		lastLine,
	};
}

/** What is found where no form is annexed. */
export function noForm(lines: readonly Line[]): FoundForm {
	const end = lines.length;
	return { title: null, hasUnitLine: false, hasFillDate: false, table: null, firstLine: end, lastLine: end };
}

function isDateLine(text: string): boolean {
	return /^[\d〇○零一二三四五六七八九]{4}年/.test(text) && /日$/.test(text);
}

/** The lines right above the header that are no field: the title, often broken over two lines. */
function titleFact(above: readonly Line[]): Fact<string> | null {
	const parts = above.filter(
		({ text }) =>
			!UNIT_LINE.test(text) && !FILL_DATE.test(text) && !PERIOD_LINE.test(text) && !/盖\s{0,2}章/.test(text),
	);
	const title = parts.slice(-TITLE_LINES);
	return title.length > 0 ? statedFact(joinMapped(title.map(({ content }) => content))) : null;
}

/** A notice without a form gets the official columns and no rows. */
export function readForm(found: FoundForm, known: KnownNames): AnnexForm {
	const { table } = found;
	return {
		title: found.title,
		columns: (table?.columns ?? OFFICIAL_COLUMNS).map((column) => ({ ...column })),
		hasUnitLine: table ? found.hasUnitLine : true,
		hasFillDate: table ? found.hasFillDate : true,
		rows: table ? table.rows.map((row) => readRow(row, table, known)) : [],
	};
}

function readRow(row: RawRow, table: RawTable, known: KnownNames): AnnexForm["rows"][number] {
	const parts = row.loose ? partsOfRow(row.loose, known) : partsOfCells(row, table, known);
	const name = closeUp(parts.name);
	const seen = new Set<string>();
	return {
		no: row.no,
		name: name.text,
		units: parts.units
			.map((unit) => unit.text)
			.filter((unit) => !seen.has(comparable(unit)) && seen.add(comparable(unit))),
		deadlineText: parts.deadline ? closeUp(parts.deadline).text : null,
		span: rowSpan([parts.name, ...parts.units]),
	};
}

function partsOfCells(row: RawRow, table: RawTable, known: KnownNames): RowParts {
	const deadline = piecesOf(table, row, "deadline");
	return {
		name: joinMapped(piecesOf(table, row, "name")),
		units: unitsOfPieces(piecesOf(table, row, "units"), known),
		deadline: deadline.length > 0 ? joinMapped(deadline) : null,
	};
}

function rowSpan(parts: readonly MappedText[]): Span | null {
	const spans = parts.flatMap((part) => spanOf(part) ?? []);
	if (spans.length === 0) return null;
	return spans.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }));
}
