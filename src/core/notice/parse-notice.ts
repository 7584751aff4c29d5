import { type Item, NOTICE_SCHEMA_VERSION, type Notice, type SourceDocument } from "../model";
import { comparable } from "../text";
import { matchRows, nameLikeness } from "./annex/match-rows";
import { type FoundForm, findForm, readForm } from "./annex/read-form";
import { fingerprint } from "./fingerprint";
import { findContact } from "./heads/find-contact";
import { findDocNumber } from "./heads/find-doc-number";
import { findReturnRule } from "./heads/find-return-rule";
import { findIssuedOn, findIssuer } from "./heads/find-signature";
import { findTitle } from "./heads/find-title";
import { findYear, yearIsUnknown } from "./heads/find-year";
import { itemDeadline } from "./items/item-deadline";
import { itemLevel, outline } from "./items/outline";
import { type BodyItem, readItem } from "./items/read-item";
import { type Segmentation, segmentItems } from "./items/segment-items";
import { type Line, readLines } from "./repair/lines";
import { joinLines } from "./repair/paragraphs";
import { findWarnings } from "./warnings";

/** Lines after the title in which the addressee may stand. */
const ADDRESSEE_LINES = 8;

/**
 * Reads a notice: heads, items with units, deadlines and targets, and the annexed form. What no rule reads becomes a
 * warning; nothing throws, whatever the text. All spans point into `document.text`.
 */
export function parseNotice(document: SourceDocument): Notice {
	const all = readLines(document);
	const found = findForm(document, all);
	const lines = all.slice(0, found.firstLine).filter(({ text }) => text !== "");
	const title = findTitle(lines);
	const body = outline(joinLines(lines.slice(bodyStart(lines, title?.lastLine ?? -1))));
	const { items: texts, rest } = segment(body, rowLikeness(found));

	const signature = findIssuedOn(lines);
	const docNumber = findDocNumber(lines);
	const year = findYear([title?.title ?? null, found.title, docNumber, signature?.fact ?? null], document.text);
	const returnRule = findReturnRule(rest, formWords(found));
	const contact = findContact(rest);

	const bodies = texts.map((text) => readItem(text, year.value));
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
			bodies,
			rowOf,
			unreadDeadlines,
			unreadNumbers: bodies.flatMap(({ no, unreadNumbers }) => unreadNumbers.map((each) => ({ ...each, item: no }))),
		}),
	};
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

function segment(body: ReturnType<typeof outline>, likeRow: (heading: string) => number): Segmentation {
	const level = itemLevel(body, likeRow);
	return level ? segmentItems(body, level, likeRow) : { items: [], rest: [...body] };
}

/** How much a heading is like the best of the form's rows, before these are told apart. */
function rowLikeness({ table }: FoundForm): (heading: string) => number {
	const names = (table?.rows ?? [])
		.slice(0, 60)
		.map((row) => comparable([...(row.cells.name ?? []), ...(row.loose ?? [])].map(({ text }) => text).join("")));
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
