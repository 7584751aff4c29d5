import * as z from "zod/mini";

/** A half-open stretch `[start, end)` of `SourceDocument.text`, in UTF-16 code units. */
export const spanSchema = z.strictObject({
	start: z.int().check(z.nonnegative()),
	end: z.int().check(z.nonnegative()),
});
export type Span = z.infer<typeof spanSchema>;

/** Whether the text says a thing outright, or it was concluded (year's end standing in for a deadline, a lost numeral). */
export const basisSchema = z.enum(["stated", "implied"]);
export type Basis = z.infer<typeof basisSchema>;

/** A calendar day, `YYYY-MM-DD`, without time or zone. */
export const isoDateSchema = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));

/** A value taken from a notice, with the stretch of text it rests on (null where nothing in the text says it). */
export function factSchema<T extends z.ZodMiniType>(value: T) {
	return z.strictObject({ value, span: z.nullable(spanSchema), basis: basisSchema });
}
/** A value read out of the text, with its place and whether the text states it. */
export interface Fact<T> {
	value: T;
	span: Span | null;
	basis: Basis;
}
