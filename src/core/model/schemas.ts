/**
 * What the program leaves in files and reads again, each with the number of its shape. A number is raised by one as soon
 * as an older program could misread the new shape, or this one not read the older shape. With it go: a step in
 * `UPGRADES`, and a folder of files of the new shape in test/fixtures/schema, beside those of the older, which stay.
 */
export const SCHEMAS = {
	/** A notice as JSON: saved by itself, and carried in every workbook. */
	notice: { version: 1, name: "通知存档" },
	/** The workbooks that are laid out and merged: their sheets by name, their header words, their stamp. */
	workbook: { version: 1, name: "工作簿" },
	/** What the pane keeps with the open workbook, as JSON. */
	memory: { version: 1, name: "工作簿里的通知和设置" },
} as const;
export type SchemaKind = keyof typeof SCHEMAS;

/** Makes what was saved in one shape into the next, as plain JSON. */
type Upgrade = (saved: Record<string, unknown>) => Record<string, unknown>;

/** By kind and the number of the shape that a step starts from. */
export type Upgrades = Partial<Record<SchemaKind, Readonly<Record<number, Upgrade>>>>;
const UPGRADES: Upgrades = {};

/**
 * One Chinese sentence where something was saved by a newer program than this one, which must not guess at it.
 * @param version the number that it says of itself: a claim, of any type.
 * @returns null where it may be read.
 */
export function newerThanKnown(
	kind: SchemaKind,
	version: unknown,
	known: number = SCHEMAS[kind].version,
): string | null {
	if (typeof version !== "number" || !(version > known)) return null;
	return `这份${SCHEMAS[kind].name}的格式版本是${version}，比本程序能读的${known}新，请先升级本程序。`;
}

/**
 * JSON of any older shape in today's, one step after the other.
 * @param version the number that it says of itself.
 * @throws where a step is missing: a number was raised and its step forgotten.
 */
export function upgrade(
	kind: SchemaKind,
	saved: Record<string, unknown>,
	version: unknown,
	{ known = SCHEMAS[kind].version, upgrades = UPGRADES }: { known?: number; upgrades?: Upgrades } = {},
): Record<string, unknown> {
	let current = saved;
	// What is no whole number from 1 is none of ours: the schema refuses it.
	const first = typeof version === "number" && Number.isInteger(version) && version >= 1 ? version : known;
	for (let from = first; from < known; from++) {
		const step = upgrades[kind]?.[from];
		if (!step) throw new Error(`no upgrade of ${kind} from ${from}`);
		current = step(current);
	}
	return current;
}
