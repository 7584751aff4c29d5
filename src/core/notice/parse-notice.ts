import { type Item, NOTICE_SCHEMA_VERSION, type Notice, type SourceDocument } from "../model";
import { comparable } from "../text";
import { matchRows, nameLikeness } from "./annex/match-rows";
import { piecesOf, type RawTable } from "./annex/raw-form";
import { type FoundForm, findForm, noForm, readForm } from "./annex/read-form";
import { fingerprint } from "./fingerprint";
import { findContact } from "./heads/find-contact";
import { findDocNumber } from "./heads/find-doc-number";
import { findReturnRule } from "./heads/find-return-rule";
import { findIssuedOn, findIssuer } from "./heads/find-signature";
import { findTitle } from "./heads/find-title";
import { findYear, yearIsUnknown } from "./heads/find-year";
import { itemDeadline } from "./items/item-deadline";
import { itemLevel, type Outlined, outline } from "./items/outline";
import { findPlanTable, itemsOfTable } from "./items/plan-table";
import { type BodyItem, readItems } from "./items/read-item";
import { type ItemText, MOST_ITEMS, segmentItems } from "./items/segment-items";
import { type Line, readLines } from "./repair/lines";
import { joinLines } from "./repair/paragraphs";
import { namesUnits } from "./units/announcements";
import { dutiesByNumber } from "./units/duties-by-number";
import { findWarnings } from "./warnings";

/** Lines after the title in which the addressee may stand. */
const ADDRESSEE_LINES = 8;
/** From here on a heading is that of a table's row. */
const LIKE_ROW = 0.6;

/**
 * Reads a notice: heads, items with units, deadlines and targets, and the annexed form. What no rule reads becomes a
 * warning; nothing throws, whatever the text. All spans point into `document.text`.
 */
export function parseNotice(document: SourceDocument): Notice {
	const { found, lines, title, texts, rest } = findParts(document);
	const signature = findIssuedOn(lines);
	const docNumber = findDocNumber(lines);
	const year = findYear([title?.title ?? null, found.title, docNumber, signature?.fact ?? null], document.text);
	const returnRule = findReturnRule(rest, formWords(found));
	const contact = findContact(rest);

	const bodies = withDuties(readItems(texts.slice(0, MOST_ITEMS), year.value), rest);
	const form = readForm(found, {
		items: bodies.map(({ name }) => name.value),
		units: new Set(bodies.flatMap(({ units }) => units.map(({ name }) => comparable(name)))),
	});
	const rowOf = matchRows(
		bodies.map(({ no, name, units }) => ({ no, name: name.value, units: units.map((unit) => unit.name) })),
		form.rows,
	);
	const unreadDeadlines = new Map<number, string>();
	const items = bodies.map((item, i) => toItem(item, form.rows[rowOf[i] ?? -1], year.value, unreadDeadlines));

	return {
		schemaVersion: NOTICE_SCHEMA_VERSION,
		id: fingerprint(document.text),
		text: document.text,
		title: title?.title ?? null,
		docNumber,
		issuer: findIssuer(lines, title, signature?.line ?? null),
		year,
		issuedOn: signature?.fact ?? null,
		cadence: returnRule.cadence,
		returnRule: returnRule.rule,
		contact,
		form,
		items,
		warnings: findWarnings({
			title: title?.title ?? null,
			yearUnknown: yearIsUnknown(year),
			year: year.value,
			cadence: returnRule.cadence,
			hasContact: contact.phone !== null || contact.email !== null,
			found,
			form,
			items,
			hasMoreItems: texts.length > bodies.length,
			bodies,
			rowOf,
			unreadDeadlines,
			unreadNumbers: bodies.flatMap(({ no, unreadNumbers }) => unreadNumbers.map((each) => ({ ...each, item: no }))),
		}),
	};
}

/** Where no item names units, a paragraph below them may: 第一、三件由县妇联牵头. */
function withDuties(bodies: BodyItem[], rest: readonly Outlined[]): BodyItem[] {
	if (bodies.some(({ units }) => units.length > 0)) return bodies;
	const duties = dutiesByNumber(rest.map(({ paragraph }) => paragraph.content));
	return bodies.map((body) => ({ ...body, units: duties.get(body.no) ?? body.units }));
}

/** What a notice falls into. */
interface Parts {
	/** The annexed form. */
	found: FoundForm;
	/** The lines before it. */
	lines: Line[];
	title: ReturnType<typeof findTitle>;
	texts: ItemText[];
	/** The paragraphs of no item. */
	rest: readonly Outlined[];
}

/** Items stand in numbered paragraphs; where these name no units, and are not those of a table that does, in its rows. */
function findParts(document: SourceDocument): Parts {
	const all = readLines(document);
	const found = findForm(document, all);
	const numbered = partsOf(all.slice(0, found.firstLine), found);
	if (numbered.texts.some(({ text }) => namesUnits(text))) return numbered;
	const plan = findPlanTable(document, all);
	if (!plan) return numbered;
	// A table that only promises is no form to be filled in.
	const form = found.table?.columns.some(({ role }) => role === "progress") ? found : noForm(all);
	const outside = all
		.slice(0, form.firstLine)
		.filter(({ raw: { at } }) => (at[0] ?? 0) < plan.start || (at[0] ?? 0) >= plan.end);
	const { lines, title, texts, body } = partsOf(outside, form, plan.start);
	const likePlan = rowLikeness(plan);
	if (texts.some(({ name }) => likePlan(name.text) >= LIKE_ROW)) return numbered;
	return { found: form, lines, title, texts: itemsOfTable(plan, document), rest: body };
}

/** @param gap where a table was taken out: no paragraph goes on across it */
function partsOf(
	before: readonly Line[],
	found: FoundForm,
	gap = Number.POSITIVE_INFINITY,
): Parts & { body: readonly Outlined[] } {
	const lines = before.filter(({ text }) => text !== "");
	const title = findTitle(lines);
	const all = lines.slice(bodyStart(lines, title?.lastLine ?? -1));
	const above = all.filter(({ raw: { at } }) => (at[0] ?? 0) < gap);
	const body = outline([...joinLines(above), ...joinLines(all.slice(above.length))]);
	const likeRow = found.table ? rowLikeness(found.table) : () => 0;
	const level = itemLevel(body, likeRow);
	const { items: texts, rest } = level ? segmentItems(body, level, likeRow) : { items: [], rest: body };
	return { found, lines, title, texts, rest, body };
}

/** The first line after the addressee (各镇人民政府，…：), else after the title. */
function bodyStart(lines: readonly Line[], titleLine: number): number {
	for (let i = titleLine + 1; i < Math.min(lines.length, titleLine + 1 + ADDRESSEE_LINES); i++) {
		const text = lines[i]?.text ?? "";
		if (/[:：]$/.test(text)) return i + 1;
		if (/。/.test(text)) break;
	}
	return titleLine + 1;
}

/** How much a heading is like the best of a table's rows, before these are told apart. */
function rowLikeness(table: RawTable): (heading: string) => number {
	const names = table.rows
		.slice(0, 60)
		.map((row) => comparable([...piecesOf(table, row, "name"), ...(row.loose ?? [])].map(({ text }) => text).join("")));
	const known = new Map<string, number>();
	return (heading) => {
		const words = comparable(heading).slice(0, 60);
		const likeness =
			known.get(words) ??
			Math.max(0, ...names.map((name) => nameLikeness(words, name.slice(0, Math.max(words.length, 6)))));
		known.set(words, likeness);
		return likeness;
	};
}

function formWords({ title, table }: FoundForm): string {
	return [title?.value ?? "", ...(table?.columns ?? []).map(({ header }) => header)].join(" ");
}

function toItem(
	body: BodyItem,
	row: Notice["form"]["rows"][number] | undefined,
	year: number,
	unread: Map<number, string>,
): Item {
	const { deadline, notUnderstood } = itemDeadline(
		body.deadlines,
		row?.deadlineText ?? null,
		body.clauseDeadlines,
		year,
	);
	if (notUnderstood !== null) unread.set(body.no, notUnderstood);
	return {
		no: body.no,
		name: body.name,
		annexName: row?.name ?? null,
		units: body.units,
		annexUnits:
			row &&
			row.units.length > 0 &&
			!sameUnits(
				row.units,
				body.units.map(({ name }) => name),
			)
				? row.units
				: null,
		span: body.span,
		targets: body.targets,
		deadline,
		clauseDeadlines: body.clauseDeadlines,
	};
}

function sameUnits(a: readonly string[], b: readonly string[]): boolean {
	const left = new Set(a.map(comparable));
	const right = new Set(b.map(comparable));
	return left.size === right.size && [...left].every((unit) => right.has(unit));
}
