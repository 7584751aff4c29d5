import type { UnreadableCode } from "../../../src/files/unreadable-file";

/** A file made to harm whoever reads it. */
export interface HostileFile {
	/** What is wrong with it; with its extension it is the file's name. */
	name: string;
	extension: string;
	bytes: () => Uint8Array;
	/** How reading it must end: refused for this reason, or read because it is harmless to who reads with care. */
	ends: UnreadableCode | "read";
}

/** Puts one extension to a list of files. */
export function filesOf(
	extension: string,
	list: readonly [name: string, ends: HostileFile["ends"], bytes: () => Uint8Array][],
): HostileFile[] {
	return list.map(([name, ends, bytes]) => ({ name, extension, bytes, ends }));
}
