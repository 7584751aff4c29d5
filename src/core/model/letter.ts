/** 提醒, 督促, 通报: how firmly a unit is spoken to (or of). */
export type Tone = "remind" | "urge" | "bulletin";

/** 提醒, 督促, 通报: the tones by their names. */
export const TONES: Record<Tone, string> = { remind: "提醒", urge: "督促", bulletin: "通报" };

/** `reminder` (催报): nothing has come. `sendBack` (退回): what has come must be sent again. */
export type LetterKind = "reminder" | "sendBack";

export const LETTER_KINDS: Record<LetterKind, string> = { reminder: "催报", sendBack: "退回" };

/** A drafted text: a person looks it over, signs and sends it. */
export interface LetterDraft {
	title: string;
	/** Paragraphs, without indents. */
	paragraphs: string[];
}

/** What is to be said to one unit, once in each tone. */
export interface Letter {
	/** The unit, or the file where its unit is not known. */
	to: string;
	kind: LetterKind;
	drafts: Record<Tone, LetterDraft>;
}

/** All drafts of a period: the units' letters, and 通报 on the reporting as a whole. */
export interface FollowUp {
	letters: Letter[];
	bulletin: LetterDraft;
}
