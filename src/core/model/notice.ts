import * as z from "zod/mini";
import { factSchema, isoDateSchema, spanSchema } from "./place";
import { SCHEMAS } from "./schemas";

export const NOTICE_SCHEMA_VERSION = SCHEMAS.notice.version;

/** How often 责任单位 are asked to report. `custom`: a list of dates of its own. */
export const cadenceSchema = z.enum(["monthly", "quarterly", "half-yearly", "custom"]);
export type Cadence = z.infer<typeof cadenceSchema>;

/** `>=` 不少于, 以上, 达到 · `<=` 不超过, 以内 · `~` 约, 左右, 余 · `=` no word; a check treats `=` on a count as at least. */
export const comparatorSchema = z.enum([">=", "<=", "=", "~"]);
export type Comparator = z.infer<typeof comparatorSchema>;

/** See LABELS: a number of things, a share, an amount paid to each, or 全覆盖. */
export const targetKindSchema = z.enum(["count", "rate", "money-standard", "coverage"]);
export type TargetKind = z.infer<typeof targetKindSchema>;

/** 目标: how much of an item's promised work there is to be. */
export const targetSchema = z.strictObject({
	/** The shortest contiguous phrase that states it, as in the text (white space and line breaks removed). */
	quote: z.string(),
	span: spanSchema,
	/** What is counted. */
	subject: z.string(),
	/** 万 千 百 applied; the low end of a range. */
	value: z.number(),
	/** The high end of a range, else null. */
	max: z.nullable(z.number()),
	/** 计量单位 as written: 人次, 场, %, 元 … */
	measure: z.string(),
	comparator: comparatorSchema,
	kind: targetKindSchema,
});
export type Target = z.infer<typeof targetSchema>;

/** A time phrase of the item's text that limits part of the work. */
export const clauseDeadlineSchema = z.strictObject({ quote: z.string(), span: spanSchema, date: isoDateSchema });
export type ClauseDeadline = z.infer<typeof clauseDeadlineSchema>;

/** 责任单位 of one item. `role` is `lead` for 牵头, `support` for 配合, else `responsible`. */
export const responsibleUnitSchema = z.strictObject({
	name: z.string(),
	role: z.enum(["responsible", "lead", "support"]),
	span: z.nullable(spanSchema),
});
export type ResponsibleUnit = z.infer<typeof responsibleUnitSchema>;

/** 实事: one numbered piece of work of the notice. */
export const itemSchema = z.strictObject({
	/** Position in the body, from 1, also where the numeral is missing. */
	no: z.int().check(z.positive()),
	/** The body's heading without numeral and closing stop. */
	name: factSchema(z.string()),
	/** The form row's name as written, null where no row of the annexed form fits. */
	annexName: z.nullable(z.string()),
	/** The body's 责任单位, lead units first; empty where the body names none. */
	units: z.array(responsibleUnitSchema),
	/** The form's 责任单位, null where they are the same as the body's. */
	annexUnits: z.nullable(z.array(z.string())),
	/** The item's whole text: heading, prose and 责任单位. */
	span: spanSchema,
	targets: z.array(targetSchema),
	/** What is stated for the whole item; null where the text gives none. */
	deadline: z.nullable(factSchema(isoDateSchema)),
	clauseDeadlines: z.array(clauseDeadlineSchema),
});
export type Item = z.infer<typeof itemSchema>;

/** What a column of the form holds, whatever its header says. */
export const columnRoleSchema = z.enum(["no", "name", "units", "progress", "deadline", "other"]);
export type ColumnRole = z.infer<typeof columnRoleSchema>;

/** The annexed form: its title, columns in order, and header line. */
export const annexFormSchema = z.strictObject({
	title: z.nullable(factSchema(z.string())),
	columns: z.array(z.strictObject({ role: columnRoleSchema, header: z.string() })),
	/** The form has a 单位（盖章） line, and a 填报时间. */
	hasUnitLine: z.boolean(),
	hasFillDate: z.boolean(),
	rows: z.array(
		z.strictObject({
			no: z.nullable(z.int()),
			name: z.string(),
			units: z.array(z.string()),
			/** The row's 完成时限 as written, null where blank. */
			deadlineText: z.nullable(z.string()),
			span: z.nullable(spanSchema),
		}),
	),
});
export type AnnexForm = z.infer<typeof annexFormSchema>;

export const warningCodeSchema = z.enum([
	"numeral-missing",
	"numeral-duplicate",
	"item-without-units",
	"item-without-targets",
	"annex-name-differs",
	"annex-units-differ",
	"annex-row-missing",
	"annex-row-unknown",
	"annex-missing",
	"number-not-understood",
	"deadline-not-understood",
	"title-missing",
	"year-missing",
	"cadence-implied",
	"contact-missing",
	"no-items",
	"items-too-many",
]);
export type WarningCode = z.infer<typeof warningCodeSchema>;

/** Something in a notice that a person should look at. `item` is null where it concerns the whole. */
export const noticeWarningSchema = z.strictObject({
	code: warningCodeSchema,
	item: z.nullable(z.int()),
	message: z.string(),
	span: z.nullable(spanSchema),
});
export type NoticeWarning = z.infer<typeof noticeWarningSchema>;

/** 通知: everything the product knows of one. What is saved as .json and carried inside every workbook. */
export const noticeSchema = z.strictObject({
	schemaVersion: z.literal(NOTICE_SCHEMA_VERSION),
	/** Fingerprint of the text, 8 characters of [0-9A-Z]: tells forms of one notice from those of another. */
	id: z.string(),
	/** The text that all spans point into. */
	text: z.string(),
	title: z.nullable(factSchema(z.string())),
	docNumber: z.nullable(factSchema(z.string())),
	issuer: z.nullable(factSchema(z.string())),
	year: factSchema(z.int().check(z.gte(1949), z.lte(2199))),
	issuedOn: z.nullable(factSchema(isoDateSchema)),
	cadence: factSchema(cadenceSchema),
	/** The sentence that says when and how to return the form, as written; null where there is none. */
	returnRule: z.nullable(factSchema(z.string())),
	contact: z.strictObject({
		phone: z.nullable(factSchema(z.string())),
		email: z.nullable(factSchema(z.string())),
	}),
	form: annexFormSchema,
	items: z.array(itemSchema),
	warnings: z.array(noticeWarningSchema),
});
export type Notice = z.infer<typeof noticeSchema>;
