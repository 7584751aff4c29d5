import { comparable } from "../../text";
import { smallNumber } from "../items/markers";
import type { Line } from "../repair/lines";
import { folded, type MappedText, sliceMapped, trimMapped } from "../repair/mapped-text";
import { bestRanked, columnRole, columnRoles, type HeaderRank, rankAsForm } from "./header-words";
import { FOOTER, piecesOf, type RawRow, type RawTable } from "./raw-form";
import { readAligned } from "./read-aligned";

/** A cell or a stretch of a line. `opens`: a tab or bar before it begins a cell. `first`: it stands first on its line. */
interface Piece {
	content: MappedText;
	text: string;
	opens: boolean;
	first: boolean;
	/** Another cell of a header stands before it on its line: no rest of a broken word. */
	apart?: boolean;
}

/** A header takes no more lines than this. */
const HEADER_LINES = 24;
const MOST_COLUMNS = 40;
/** Lines that look like a header's first are tried so many times; forms further on are none of a notice's. */
const MOST_HEADERS = 60;
/** A row of more pieces, and a line of more words, is no row of a form. */
const MOST_PIECES = 200;
/** 县妇联。 may be the rest of a cell. */
const LEAST_SENTENCE = 16;

/**
 * The table whose header ranks best in a document that keeps no tables: one cell a line behind a tab, cells separated by
 * tabs or bars, or words in reading order as PDF text gives them.
 * @returns null where no line begins such a header.
 */
export function readTextTable(lines: readonly Line[], rank: HeaderRank): RawTable | null {
	const begins: number[] = [];
	for (const [index, line] of lines.entries()) {
		if (mayBeginHeader(line)) begins.push(index);
		if (begins.length === MOST_HEADERS) break;
	}
	const found = begins.flatMap((index) => {
		const header = readHeader(lines, index);
		return header ? [{ index, ...header }] : [];
	});
	const form = bestRanked(found, ({ headers }) => rank(headers));
	if (!form) return null;
	const roles = columnRoles(form.headers);
	const columns = form.headers.map((header, i) => ({ role: roles[i] ?? ("other" as const), header }));
	const rest = lines.slice(form.nextLine);
	const header = lines[form.index];
	const aligned = header && !form.cells && form.nextLine === form.index + 1 ? readAligned(header, rest, columns) : null;
	const { rows, below } = form.cells
		? readCells(rest, columns)
		: { rows: aligned ?? readLoose(rest, form.headers.join("")) };
	const start = lines[form.index]?.raw.at[0] ?? 0;
	const last = lines.at(-1)?.raw.at.at(-1) ?? start;
	return { columns, rows, start, end: below?.raw.at[0] ?? last + 1 };
}

function mayBeginHeader(line: Line): boolean {
	if (line.text.length >= 120) return false;
	return (
		/^\|?\s{0,4}(?:序\s{0,4}号|序$|编号|项次|实事名称|实事项目|项目名称|实事内容)/.test(line.text) ||
		isWholeHeader(line)
	);
}

/** All header cells on one line, in whatever order. */
function isWholeHeader(line: Line): boolean {
	if (!/[\t|｜].*[\t|｜]/.test(line.raw.text)) return false;
	const cells = piecesOfLine(line).filter(({ text }) => text !== "");
	return cells.length >= 3 && cells.length <= MOST_COLUMNS && rankAsForm(cells.map(({ text }) => text)) > 0;
}

function readHeader(
	lines: readonly Line[],
	index: number,
): { headers: string[]; nextLine: number; cells: boolean } | null {
	const pieces: Piece[] = [];
	const isWhole = lines[index] !== undefined && isWholeHeader(lines[index]);
	let next = index;
	for (; next < lines.length && next < index + HEADER_LINES; next++) {
		const line = lines[next];
		if (!line) break;
		const opened = piecesOfLine(line);
		const first = opened.find(({ text }) => text !== "");
		if (first && pieces.length > 0 && startsRow(first.text, 1)) break;
		if (first && /[。，]/.test(first.text)) break;
		if (next > index && isWhole && opened.length >= 3 && opened[0]?.text !== "") break;
		pieces.push(...opened.filter(({ text }) => text !== "").map((piece, i) => ({ ...piece, apart: i > 0 })));
		if (pieces.length > MOST_COLUMNS) return null;
	}
	const tabs = lines.slice(index, next).filter(({ raw }) => /[\t|｜]/.test(raw.text)).length;
	const cells = tabs >= 3 || /[\t|｜].{1,20}[\t|｜]/.test(lines[index]?.content.text ?? "");
	const headers = joinHeaders(cells ? pieces : pieces.flatMap(words).flatMap(apart));
	return rankAsForm(headers) > 0 ? { headers, nextLine: next, cells } : null;
}

/** 序号实事名称责任单位: header words that lost the blanks between them. */
const HEADER_BEGINS =
	/(?=实事名称|实事项目|项目名称|事项名称|责任单位|牵头单位|配合单位|本季度|本月|完成时限|完成时间)/;

function apart(piece: Piece): Piece[] {
	if (piece.text.length > 60) return [piece];
	let at = 0;
	return piece.text.split(HEADER_BEGINS).map((text) => {
		const content = sliceMapped(piece.content, at, at + text.length);
		at += text.length;
		return { ...piece, content, text };
	});
}

/** Puts header words that were broken over lines together: 完成 + 时限, 本季度具体措施 + 及任务进度情况. */
function joinHeaders(pieces: readonly Piece[]): string[] {
	const headers: string[] = [];
	for (const piece of pieces) {
		const word = comparable(piece.text);
		const last = headers.at(-1);
		const incomplete = last !== undefined && (columnRole(last) === null || last === "责任" || last === "完成");
		if (last !== undefined && !piece.apart && (incomplete || /^(?:及|和|与|或|、|\(|情况|时限|名称|单位$)/.test(word)))
			headers[headers.length - 1] = last + word;
		else headers.push(word);
	}
	return headers;
}

/**
 * A sentence without a tab, below a whole row: the notice goes on. Where the last column holds prose, the sentence may be
 * more of its cell.
 */
function isBelow(line: Line, cells: readonly MappedText[][], columns: RawTable["columns"]): boolean {
	if (cells.length < columns.length || piecesOfLine(line).length !== 1) return false;
	const { text } = line;
	const last = columns.at(-1)?.role;
	return (
		(last === "units" || last === "deadline") &&
		(/^请[^，,。]{4}/.test(text) || (text.length >= LEAST_SENTENCE && /[,，。]/.test(text)))
	);
}

/** @returns the rows, and the first line of prose below them, if any */
function readCells(lines: readonly Line[], columns: RawTable["columns"]): { rows: RawRow[]; below?: Line } {
	const numbered = columns[0]?.role === "no";
	const rows: RawRow[] = [];
	let cells: MappedText[][] = [];
	const close = () => {
		if (cells.length > 0) rows.push(toRow(cells, columns));
		cells = [];
	};
	let below: Line | undefined;
	for (const line of lines) {
		if (isBelow(line, cells, columns)) below = line;
		if (below || FOOTER.test(line.text)) break;
		const pieces = piecesOfLine(line);
		for (const piece of pieces) {
			const starts = numbered ? beginsRow(piece, rows, cells) : endsRow(cells, columns, piece, pieces);
			if (starts) close();
			if (starts || (piece.opens && (cells.length > 0 || !numbered))) cells.push([]);
			if (piece.text !== "") cells.at(-1)?.push(piece.content);
		}
	}
	close();
	return { rows: rows.filter((row) => piecesOf({ columns }, row, "name").length > 0), ...(below && { below }) };
}

/** Rows with numbers: the one that is due stands in a cell of its own or heads a line. */
function beginsRow({ opens, first, text }: Piece, rows: readonly RawRow[], cells: readonly MappedText[][]): boolean {
	const due = rows.length + (cells.length > 0 ? 2 : 1);
	return (opens || first) && startsRow(text, due) > 0;
}

/** Rows without numbers: the cells are complete, or a line of several cells begins. */
function endsRow(
	cells: readonly MappedText[][],
	columns: RawTable["columns"],
	piece: Piece,
	line: readonly Piece[],
): boolean {
	if (!piece.opens && !piece.first) return false;
	return cells.length >= columns.length || (piece.first && piece.text !== "" && line.length > 1);
}

function toRow(cells: readonly MappedText[][], columns: RawTable["columns"]): RawRow {
	const no = cells[columns.findIndex(({ role }) => role === "no")]?.[0];
	return {
		no: no ? smallNumber(comparable(no.text).replace(/[.、]$/, "")) : null,
		cells: columns.map((_, i) => cells[i] ?? []),
		loose: null,
	};
}

/** Rows of words in reading order: each begins with the number that is due. */
function readLoose(lines: readonly Line[], header: string): RawRow[] {
	const rows: RawRow[] = [];
	for (const line of lines) {
		if (FOOTER.test(line.text)) break;
		if (header.includes(comparable(line.text)) && comparable(line.text).length > 1) continue;
		const due = rows.length + 1;
		const number = startsRow(line.text, due);
		const rest = number ? trimMapped(sliceMapped(line.content, number)) : line.content;
		if (number) rows.push({ no: due, cells: [], loose: [] });
		const row = rows.at(-1);
		if (!row?.loose || rest.text === "") continue;
		if (row.loose.length > MOST_PIECES) break;
		for (const word of words({ content: rest, text: "", opens: false, first: true })) row.loose.push(word.content);
	}
	return rows.filter((row) => (row.loose ?? []).length > 0);
}

/** 实事一, 第三件: a row's number that is also a heading's numeral. */
const ORDINAL_CELL = /^(?:实事|第|项目)(?:([一二三四五六七八九十]{1,3})|(\d{1,2}))[件项]?(?:实事)?[.、:]?$/;

/** How many characters the number of the row that is due takes at the head of a line; 0 where it is not there. */
function startsRow(text: string, due: number): number {
	const ordinal = ORDINAL_CELL.exec(text);
	if (ordinal) return smallNumber(ordinal[1] ?? ordinal[2] ?? "") === due ? text.length : 0;
	const match = /^(?:(\d{1,2})|\(?([一二三四五六七八九十]{1,3})\)?)(?:$|[.、](?!\d)|\s+|(?=[\u4e00-\u9fff“]))/.exec(
		text,
	);
	if (!match || smallNumber(match[1] ?? match[2] ?? "") !== due) return 0;
	const after = text.charAt(match[0].length);
	const glued = match[1] !== undefined && match[0] === match[1] && after !== "";
	if (match[2] !== undefined && match[0] === match[2] && after !== "") return 0;
	return glued && /[年月日个所名场户次岁家处人项件镇条]/.test(after) && text.length < 8 ? 0 : match[0].length;
}

/** The pieces of a line between tabs and bars; behind the first `MOST_PIECES`, all is one. */
function piecesOfLine(line: Line): Piece[] {
	const text = folded(line.raw);
	const separators: number[] = [];
	for (let at = 0; at < text.length && separators.length < MOST_PIECES; at++)
		if (text[at] === "\t" || text[at] === "|") separators.push(at);
	if (separators.length === 0) return [{ content: line.content, text: line.text, opens: false, first: true }];
	const cuts = [-1, ...separators, text.length];
	const pieces = cuts.slice(1).map((end, i): Piece => {
		const content = trimMapped(sliceMapped(line.raw, (cuts[i] ?? 0) + 1, end));
		return { content, text: folded(content), opens: i > 0, first: i === 0 };
	});
	// What stands before a leading tab or bar, and after a closing bar, is no cell.
	if (pieces[0]?.text === "") pieces.shift();
	if (text.trimEnd().endsWith("|") && pieces.at(-1)?.text === "") pieces.pop();
	return pieces.every(({ text: cell }) => /^[-:=]+$/.test(cell)) ? [] : pieces;
}

/** A line's words between white space. */
function words(piece: Piece): Piece[] {
	return [...piece.content.text.slice(0, 4000).matchAll(/\S+/g)].slice(0, MOST_PIECES).map((match) => {
		const content = sliceMapped(piece.content, match.index, match.index + match[0].length);
		return { content, text: folded(content), opens: false, first: piece.first && match.index === 0 };
	});
}
