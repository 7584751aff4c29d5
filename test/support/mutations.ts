import { strToU8, unzipSync, zipSync } from "fflate";
import { rawZip } from "./zip-builder";

/** A source of numbers that gives the same ones for the same seed. */
export type Dice = (below: number) => number;

export function diceOf(seed: number): Dice {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) | 0;
		let t = Math.imul(state ^ (state >>> 15), 1 | state);
		t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
		return ((t ^ (t >>> 14)) >>> 0) % Math.max(1, below);
	};
}

type Mutation = (bytes: Uint8Array, dice: Dice) => Uint8Array;

/** What no reader expects inside a text: broken encodings, halves of pairs, controls, names of the language, markup. */
const NASTY = [
	[0xff, 0xfe],
	[0xc3, 0x28],
	[0xed, 0xa0, 0x80],
	[0],
	[1],
	[0x0b],
	...[
		"&#xD800;",
		"&#0;",
		"&nope;",
		"__proto__",
		"constructor",
		"<",
		"]]>",
		"<!--",
		"<!DOCTYPE a>",
		'"',
		"\u202e",
		"９".repeat(40),
		"（".repeat(500),
	].map((text) => [...strToU8(text)]),
];

const ANY_BYTES: Mutation[] = [
	(bytes, dice) => {
		const changed = bytes.slice();
		for (let flips = 1 + dice(8); flips > 0; flips--) {
			const at = dice(changed.length);
			changed[at] = (changed[at] ?? 0) ^ (1 << dice(8));
		}
		return changed;
	},
	(bytes, dice) => bytes.slice(0, dice(bytes.length)),
	(bytes, dice) => bytes.slice(dice(Math.min(bytes.length, 600))),
	(bytes, dice) => spliced(bytes, dice(bytes.length), dice(200), []),
	(bytes, dice) => spliced(bytes, dice(bytes.length), 0, NASTY[dice(NASTY.length)] ?? []),
	(bytes, dice) => spliced(bytes, dice(bytes.length), 0, [...bytes.subarray(0, dice(400))]),
];

const PARTS: ((parts: Record<string, Uint8Array>, path: string, other: string, dice: Dice) => Uint8Array)[] = [
	(parts, path, _, dice) => zipSync({ ...parts, [path]: pick(ANY_BYTES, dice)(parts[path] ?? new Uint8Array(), dice) }),
	(parts, path, _, dice) => zipSync({ ...parts, [path]: boastful(parts[path] ?? new Uint8Array(), dice) }),
	// Inside a part's text, so that the package itself stays whole.
	(parts, path, _, dice) => {
		const part = parts[path] ?? new Uint8Array();
		return zipSync({ ...parts, [path]: spliced(part, dice(part.length), dice(3), NASTY[dice(NASTY.length)] ?? []) });
	},
	(parts, path, other) =>
		zipSync({ ...parts, [path]: parts[other] ?? new Uint8Array(), [other]: parts[path] ?? new Uint8Array() }),
	(parts, path) => zipSync(Object.fromEntries(Object.entries(parts).filter(([name]) => name !== path))),
	(parts, path, other) =>
		rawZip([
			...entries(parts),
			{ name: path, content: parts[other] ?? new Uint8Array() },
			{ name: "__proto__", content: new Uint8Array(3) },
		]),
	(parts, path, _, dice) =>
		rawZip(entries(parts).map((entry) => (entry.name === path ? { ...entry, claimedBytes: dice(1 << 30) } : entry))),
	// Relationships that point at themselves, at each other, and out of the package.
	(parts, path, other, dice) => {
		const targets = [path, `/${path}`, other, "..\\..\\..\\etc\\passwd", "http://127.0.0.1/x", "%00", "__proto__"];
		const changed = Object.entries(parts).map(([name, part]) => {
			if (!name.endsWith(".rels")) return [name, part] as const;
			const text = new TextDecoder().decode(part);
			return [
				name,
				strToU8(text.replace(/Target="[^"]*"/g, (all) => (dice(2) ? all : `Target="${pick(targets, dice)}"`))),
			] as const;
		});
		return zipSync(Object.fromEntries(changed));
	},
];

/** Numbers and places that a reader might believe. */
const CLAIMS = ["4294967295", "-1", "1e9", "1048576", "XFD1048576", "A1:XFD1048576", "99999999999999999999", "NaN", ""];

/** Dimensions, counts, indexes and references in a text, made huge or senseless. */
const boastful: Mutation = (bytes, dice) => {
	const text = new TextDecoder().decode(bytes);
	return strToU8(
		text.replace(/="[A-Z]{0,3}\d{1,7}(?::[A-Z]{1,3}\d{1,7})?"/g, (all) => (dice(6) ? all : `="${pick(CLAIMS, dice)}"`)),
	);
};

/** What happens to a text on its way through copying, editors and mail: lines and words cut, doubled, moved, widened. */
const TEXTS: ((lines: string[], dice: Dice) => string)[] = [
	(lines, dice) => lines.filter(() => dice(8)).join("\n"),
	(lines, dice) => lines.flatMap((line) => (dice(8) ? [line] : [line, line])).join("\n"),
	(lines, dice) => lines.map((line, at) => (dice(5) ? line : (lines[at ^ (1 + dice(4))] ?? line))).join("\n"),
	(lines) => lines.join(""),
	(lines, dice) => lines.map((line) => (dice(4) ? line : line.slice(0, dice(line.length)))).join("\n"),
	(lines) => lines.join("\n").replace(/[!-~]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0)),
	(lines, dice) => Array.from(lines.join("\n"), (char) => (dice(20) ? char : `${char}\u200b`)).join(""),
	(lines, dice) => Array.from(lines.join("\n"), (char) => (dice(30) ? char : `${char} \t`)).join(""),
	(lines, dice) => Array.from(lines.join("\n"), (char) => (dice(60) ? char : pick(ODD_CHARACTERS, dice))).join(""),
	(lines, dice) =>
		pick(lines, dice)
			.slice(0, 100)
			.repeat(1 + dice(3000)),
	(lines, dice) => {
		const text = lines.join("\n");
		const at = dice(text.length);
		return text.slice(0, at) + text.slice(at, at + 1 + dice(12)).repeat(1 + dice(8000)) + text.slice(at);
	},
];
const ODD_CHARACTERS = [
	...'\0\u0001\ufffe\ufeff\u202e\u00ad\u3000%‰（）()“"、；：\r一十百千万亿0９①⑴年月日至-～±',
	"\ud83d",
	"\udc00",
];

const LONGEST_TEXT = 500_000;

/** A text that lost its way, as text. */
export function mutatedText(text: string, dice: Dice): string {
	let changed = text;
	for (let times = 1 + dice(3); times > 0; times--)
		changed = pick(TEXTS, dice)(changed.split("\n"), dice).slice(0, LONGEST_TEXT);
	return changed;
}

/** One mutation, or several one upon another. */
export function mutated(bytes: Uint8Array, dice: Dice): Uint8Array {
	let changed = bytes;
	for (let times = 1 + dice(2); times > 0; times--) changed = mutatedOnce(changed, dice);
	return changed;
}

function mutatedOnce(bytes: Uint8Array, dice: Dice): Uint8Array {
	const parts = dice(3) === 0 ? null : partsOf(bytes);
	const paths = Object.keys(parts ?? {});
	if (isText(bytes) && dice(2)) return pick(WRITTEN, dice)(bytes, dice);
	if (!parts || paths.length === 0) return pick(ANY_BYTES, dice)(bytes, dice);
	return pick(PARTS, dice)(parts, pick(paths, dice), pick(paths, dice), dice);
}

/** For files that are a text from one end to the other. */
const WRITTEN: Mutation[] = [
	boastful,
	(bytes, dice) => new TextEncoder().encode(mutatedText(new TextDecoder().decode(bytes), dice)),
	(bytes) => Buffer.from(`\ufeff${new TextDecoder().decode(bytes)}`, "utf16le"),
];

function isText(bytes: Uint8Array): boolean {
	return !bytes.subarray(0, 512).some((byte) => byte < 9);
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
	try {
		return bytes[0] === 0x50 && bytes[1] === 0x4b ? unzipSync(bytes) : null;
	} catch {
		return null;
	}
}

function entries(parts: Record<string, Uint8Array>) {
	return Object.entries(parts).map(([name, content]) => ({ name, content }));
}

function pick<T>(list: readonly T[], dice: Dice): T {
	return list[dice(list.length)] as T;
}

function spliced(bytes: Uint8Array, at: number, without: number, by: number[]): Uint8Array {
	return Uint8Array.from([...bytes.subarray(0, at), ...by, ...bytes.subarray(at + without)]);
}
