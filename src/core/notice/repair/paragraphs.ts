import { CLOSING } from "../items/closing-words";
import { type MarkerLevel, readMarker } from "../items/markers";
import { announcesUnits, findLabels, startsWithLabel } from "../units/labels";
import { isGenericUnit, looksLikeUnit } from "../units/split-units";
import type { Line } from "./lines";
import { filterMapped, folded, joinMapped, type MappedText } from "./mapped-text";

/** A paragraph as its writer meant it: hard line breaks gone, runs of white space one space. */
export interface Paragraph {
	content: MappedText;
	/** The same, width folded. */
	text: string;
}

/** Ends a sentence, closing quotation marks and brackets included. */
const SENTENCE_END = /[。！？；:!?;][”’"』」)]?$/;
const UNITS_END = /[)\]】](?:[。,;.])?$/;
/** More is to come: 县妇联、 · 促进 … */
const GOES_ON = /[、,(“‘《〈—+@]$|(?:电话|邮箱|邮件|邮编|联系人|传真|地址|方式):$/;
/** Lines of the tail that never go on the line before: 附件：… 抄送：… 联系人：… （此件公开发布） */
const TAIL_LINE = /^(?:附件|附表|附:|抄送|抄报|主送|联系人|联系电话|电话|邮箱|电子邮箱|特此通知|\(此件|主题词|签发人)/;
/** A heading that goes on this long on its line is a heading with its prose. */
const LONGEST_HEADING = 45;

/** Puts lines that were broken inside a sentence, a name or a number together again. */
export function joinLines(lines: readonly Line[]): Paragraph[] {
	const fullWidth = printedWidth(lines);
	const indented = indentedLines(lines);
	const standing = headingsStandAlone(lines, fullWidth);
	const paragraphs: MappedText[][] = [];
	let current: Line[] = [];
	let tail = "";
	lines.forEach((line, i) => {
		if (
			current.length === 0 ||
			breaksBefore(line, { current, tail, fullWidth, standing, indented: indented.has(line), next: lines[i + 1] })
		) {
			paragraphs.push([]);
			current = [];
			tail = "";
		}
		const separator = current.length > 0 && listsUnits(current, line, lines[i + 1]);
		if (separator) paragraphs.at(-1)?.push({ text: "、", at: line.content.at.slice(0, 1) });
		current.push(line);
		tail = (tail + line.text).slice(-400);
		paragraphs.at(-1)?.push(line.content);
	});
	return paragraphs.map((parts) => {
		const content = singleSpaces(joinMapped(parts));
		return { content, text: folded(content) };
	});
}

interface Situation {
	current: readonly Line[];
	/** The last 400 characters of the paragraph so far. */
	tail: string;
	fullWidth: number | null;
	standing: ReadonlySet<MarkerLevel>;
	/** The line is set in, in a text that sets in its paragraphs' first lines. */
	indented: boolean;
	next: Line | undefined;
}

function breaksBefore(line: Line, situation: Situation): boolean {
	const { current, tail, fullWidth, standing, indented, next } = situation;
	const first = current[0]?.text ?? "";
	const previous = current.at(-1)?.text ?? "";
	const full = fullWidth !== null && width(previous) >= fullWidth - 3;
	const marker = readMarker(line.text);
	if (hasOpenBracket(tail) && !CLOSING.test(line.text) && (!marker || /\d$|[、,:]$/.test(previous))) return false;
	if (TAIL_LINE.test(line.text) || startsWithLabel(line.text)) return true;
	if (UNITS_END.test(previous) && announcesUnits(tail) && !startsWithLabel(first)) return true;
	if (GOES_ON.test(previous)) return false;
	if (marker) return !(marker.level === "digit" && /\d$/.test(previous));
	if (startsWithLabel(first)) return endsLabelled(first, previous, line, full, next);
	if (SENTENCE_END.test(previous))
		return !full || indented || CLOSING.test(line.text) || !current.some(({ text }) => readMarker(text));
	const heading = readMarker(first);
	if (!heading || !standing.has(heading.level) || full) return false;
	return (
		current.every(({ text }) => text.length <= LONGEST_HEADING && !/[。;，,]/.test(text)) &&
		!isRestOfHeading(line, next)
	);
}

/** Whether 责任单位：… or 完成时限：… on a line of its own ends here: what it announces is whole. */
function endsLabelled(first: string, previous: string, line: Line, full: boolean, next: Line | undefined): boolean {
	if (/[。;]$/.test(previous) || CLOSING.test(line.text)) return true;
	if (/^[([【〔]/.test(first) && UNITS_END.test(previous)) return true;
	if (/[\dA-Za-z@.:-]$/.test(previous) && /^[\dA-Za-z@.月日年]/.test(line.text)) return false;
	const kind = findLabels(first)[0]?.kind ?? "other";
	if (kind === "other") return SENTENCE_END.test(previous);
	if (kind === "deadline") return line.text.length > 12 || !/[\d年至到]$/.test(previous);
	if (/^[([【〔]/.test(line.text)) return true;
	return !full && looksLikeUnit(lastName(previous)) && !isGenericUnit(line.text) && !isNextUnit(line, next);
}

/** 责任单位：县卫健局 with 县妇联 on the next line: two names, without a sign between them. */
function listsUnits(current: readonly Line[], line: Line, next: Line | undefined): boolean {
	const first = current[0]?.text ?? "";
	const previous = current.at(-1)?.text ?? "";
	return announcesUnits(first) && startsWithLabel(first) && looksLikeUnit(lastName(previous)) && isNextUnit(line, next);
}

/** A line of nothing but a unit's name, set in, and no signature: no date stands below it. */
function isNextUnit({ text, raw }: Line, next: Line | undefined): boolean {
	return (
		/^\s/.test(raw.text) &&
		/^[县区市镇团各省]/.test(text) &&
		text.length <= 16 &&
		looksLikeUnit(text) &&
		!isGenericUnit(text) &&
		!/^(?:20\d\d|二[〇○零])/.test(next?.text ?? "")
	);
}

function lastName(text: string): string {
	return text.replace(/^.*[:、,]/, "");
}

/** A bracket that opened in the last 400 characters is still open. */
function hasOpenBracket(tail: string): boolean {
	let depth = 0;
	for (const char of tail) {
		if ("([【〔".includes(char)) depth++;
		else if (")]】〕".includes(char)) depth = Math.max(0, depth - 1);
	}
	return depth > 0;
}

/** The second line of a heading that stands alone: short, no stop, and prose after it. */
function isRestOfHeading(line: Line, next: Line | undefined): boolean {
	return (
		line.text.length <= 14 &&
		!/[，。,;:、]/.test(line.text) &&
		next !== undefined &&
		next.text.length > line.text.length + 6 &&
		!readMarker(next.text) &&
		!startsWithLabel(next.text)
	);
}

/**
 * How wide the lines of a text with hard line breaks are (Chinese characters count 1); null where its lines are paragraphs.
 * Most lines of such a text end at the same width, within a sentence.
 */
function printedWidth(lines: readonly Line[]): number | null {
	const broken = lines
		.filter(({ text }) => !SENTENCE_END.test(text) && !UNITS_END.test(text))
		.map(({ text }) => width(text));
	if (broken.length < 8 || broken.length < lines.length * 0.4) return null;
	broken.sort((a, b) => a - b);
	const widest = broken[Math.floor(broken.length * 0.8)] ?? 0;
	const alike = broken.filter((each) => Math.abs(each - widest) <= 3).length;
	return widest <= 60 && widest >= 12 && alike >= broken.length * 0.5 ? widest : null;
}

/** The levels whose headings have a line of their own. */
function headingsStandAlone(lines: readonly Line[], fullWidth: number | null): Set<MarkerLevel> {
	const votes = new Map<MarkerLevel, number>();
	for (const { text } of lines) {
		const marker = readMarker(text);
		if (!marker) continue;
		const runIn = /[。:]/.test(text.slice(marker.length)) || text.length > LONGEST_HEADING || announcesUnits(text);
		const cut = fullWidth !== null && width(text) >= fullWidth - 3;
		if (runIn || !cut) votes.set(marker.level, (votes.get(marker.level) ?? 0) + (runIn ? -1 : 1));
	}
	return new Set([...votes].filter(([, vote]) => vote > 0).map(([level]) => level));
}

function width(text: string): number {
	let sum = 0;
	for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i) < 0x2e80 ? 0.5 : 1;
	return sum;
}

function singleSpaces(mapped: MappedText): MappedText {
	const { text } = mapped;
	const single = filterMapped(mapped, (char, i) => !/\s/.test(char) || !/\s/.test(text.charAt(i - 1)));
	return { text: single.text.replace(/\s/g, " "), at: single.at };
}

/** The lines that are set in, where some are and most are not; none where setting in tells nothing. */
function indentedLines(lines: readonly Line[]): Set<Line> {
	const setIn = lines.filter(({ raw }) => /^(?:\u3000{1,4}| {3,8})\S/.test(raw.text));
	return new Set(setIn.length <= lines.length * 0.6 ? setIn : []);
}
