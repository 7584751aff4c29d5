import type { ReadLimits } from "../read-limits";
import { scanXml, XmlDecoder, type XmlHandler, XmlScanner } from "../xml";
import {
	packedData,
	spend,
	type UnpackBudget,
	unpack,
	unpackBudget,
	unpackInPieces,
	type ZipEntry,
	zipEntries,
} from "../zip";
import type { PartMemory } from "./part-memory";
import { BlankRowFilter } from "./xlsx/blank-rows";

/** Parts up to this size are unpacked whole. */
const WHOLE_PART = 1 << 20;

/** The parts of an .xlsx or .ods by path; only those asked for are ever unpacked. */
export class PackageParts {
	readonly #bytes: Uint8Array;
	readonly #entries = new Map<string, ZipEntry>();
	readonly #budget: UnpackBudget;

	/** @throws UnreadableFile */
	constructor(bytes: Uint8Array, limits: ReadLimits) {
		this.#bytes = bytes;
		this.#budget = unpackBudget(bytes.length, limits.unpackedBytes);
		for (const entry of zipEntries(bytes, limits)) this.#entries.set(partKey(entry.path), entry);
	}

	has(path: string): boolean {
		return this.#entries.has(partKey(path));
	}

	/**
	 * Feeds a part to a handler, in pieces where it is large.
	 * @param isBlank of a sheet: whether its rows have been blank for long, so that more of them may be passed over
	 * @returns false where there is no such part
	 */
	scan(path: string, handler: XmlHandler, isBlank: () => boolean = () => false): boolean {
		const entry = this.#entries.get(partKey(path));
		if (!entry) return false;
		if (entry.unpackedBytes <= WHOLE_PART) {
			scanXml(unpack(this.#bytes, entry, this.#budget), handler);
			return true;
		}
		const decoder = new XmlDecoder();
		const scanner = new XmlScanner(handler);
		const filter = new BlankRowFilter();
		unpackInPieces(this.#bytes, entry, this.#budget, (piece) => {
			const heard = filter.filter(piece, isBlank());
			if (heard.length > 0) scanner.write(decoder.decode(heard, false));
		});
		scanner.write(decoder.decode(filter.rest(), true));
		scanner.end();
		return true;
	}

	/**
	 * A handler that has read a part, be it this one or one just like it.
	 * @returns null where there is no such part
	 */
	read<Handler extends XmlHandler>(path: string, memory: PartMemory<Handler>): Handler | null {
		const entry = this.#entries.get(partKey(path));
		if (!entry) return null;
		const packed = packedData(this.#bytes, entry);
		const known = memory.recall(entry, packed);
		if (known) {
			spend(this.#budget, entry.unpackedBytes);
			return known;
		}
		const handler = memory.make();
		this.scan(path, handler);
		memory.keep(entry, packed, handler);
		return handler;
	}
}

const PLAIN_PATH = /^(?:[\w[\]-]+\/)*[\w[\]-]+(?:\.[\w[\]-]+)*$/;

/** Paths differ in case, slashes and detours between writers and mean the same part. */
function partKey(path: string): string {
	if (PLAIN_PATH.test(path)) return path.toLowerCase();
	const steps: string[] = [];
	for (const step of path.replaceAll("\\", "/").toLowerCase().split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	return steps.join("/");
}
