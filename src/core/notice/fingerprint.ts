import { comparable } from "../text";

/** A notice's 8 characters of [0-9A-Z], the same for texts that differ in white space and width alone (cyrb53, public domain). */
export function fingerprint(text: string): string {
	let high = 0xdeadbeef;
	let low = 0x41c6ce57;
	const words = comparable(text);
	for (let i = 0; i < words.length; i++) {
		const code = words.charCodeAt(i);
		high = Math.imul(high ^ code, 2654435761);
		low = Math.imul(low ^ code, 1597334677);
	}
	high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
	low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
	const hash = 4294967296 * (2097151 & low) + (high >>> 0);
	return (hash % 36 ** 8).toString(36).toUpperCase().padStart(8, "0");
}
