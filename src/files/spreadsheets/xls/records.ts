import { viewOf } from "../../bytes";
import { damagedFile } from "../../unreadable-file";

/** A record of a BIFF stream ([MS-XLS] 2.1.4): a type, and up to 8,224 bytes. */
export interface BiffRecord {
	type: number;
	data: Uint8Array;
	/** What continues it where it has more to say than fits into one. */
	more: Uint8Array[];
	/** Where it begins in the stream. */
	at: number;
}

export const CONTINUE = 0x3c;

/** The records from a place on, continuations put to what they continue. @throws UnreadableFile where one is cut off */
export function* biffRecords(stream: Uint8Array, start: number): Generator<BiffRecord> {
	const view = viewOf(stream);
	let held: BiffRecord | null = null;
	for (let at = start; at + 4 <= stream.length; ) {
		const type = view.getUint16(at, true);
		const end = at + 4 + view.getUint16(at + 2, true);
		if (end > stream.length) throw damagedFile("内容不完整");
		const data = stream.subarray(at + 4, end);
		if (type === CONTINUE && held) held.more.push(data);
		else {
			if (held) yield held;
			held = { type, data, more: [], at };
		}
		at = end;
	}
	if (held) yield held;
}
