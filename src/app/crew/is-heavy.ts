import { sniff, unpackedSize } from "../../files";

/**
 * In bytes, unpacked. A unit's form has 50 KB; of the hostile files that we know (`test/bench/hostile.ts`) none below this
 * took a fifth of a second, those over it up to one and a half.
 */
const LIGHT = 2 << 20;

/** Whether a file may keep its reader busy for long: it is large once unpacked, or an archive of who knows what. */
export function isHeavy(bytes: Uint8Array): boolean {
	return unpackedSize(bytes) > LIGHT || sniff(bytes) === "zip";
}
