import type { MemoryCopy } from "../app/memory-sheet";

/** Namespace of the custom XML part: how it is found again, by us and by whoever reads the file without Excel. */
export const MEMORY_NAMESPACE = "urn:shishi:memory:1";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const CHARACTERS: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function memoryXml({ savedAt, json }: MemoryCopy): string {
	return `<memory xmlns="${MEMORY_NAMESPACE}" savedAt="${escaped(savedAt)}">${escaped(json)}</memory>`;
}

/** @returns null where it is no memory of ours */
export function parseMemoryXml(xml: string): MemoryCopy | null {
	const match = /<(?:\w{1,20}:)?memory\b([^<>]*)>([^<]*)<\/(?:\w{1,20}:)?memory>/.exec(xml);
	if (!match) return null;
	const savedAt = /\bsavedAt=["']([^"']*)["']/.exec(match[1] ?? "");
	return { savedAt: unescaped(savedAt?.[1] ?? ""), json: unescaped(match[2] ?? "") };
}

function escaped(text: string): string {
	return text
		.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
		.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, jsonEscape);
}

/** What XML cannot hold, JSON can spell. */
function jsonEscape(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

function unescaped(text: string): string {
	return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
		if (name) return CHARACTERS[name] ?? whole;
		const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
		return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
	});
}
