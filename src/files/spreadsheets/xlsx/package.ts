import type { ReadLimits } from "../../read-limits";
import { damagedFile } from "../../unreadable-file";
import { scanXml, XmlDecoder, type XmlHandler, XmlScanner } from "../../xml";
import { type UnpackBudget, unpack, unpackInPieces, type ZipEntry, zipEntries } from "../../zip";
import { BlankRowFilter } from "./blank-rows";

/** A relationship from one part to another ([Content] ECMA-376 part 2): the only way to know where a part lies. */
export interface Relationship {
	id: string;
	/** Last word of the type's address, lower case: `worksheet`; the same in strict and transitional files. */
	type: string;
	/** Path of the part it points to, as `OoxmlPackage` finds it. */
	target: string;
}

/** Parts up to this size are unpacked whole. */
const WHOLE_PART = 1 << 20;

/** The parts of an .xlsx by path; only those asked for are ever unpacked. */
export class OoxmlPackage {
	readonly #bytes: Uint8Array;
	readonly #entries = new Map<string, ZipEntry>();
	readonly #budget: UnpackBudget;
	readonly #mostParts: number;

	/** @throws UnreadableFile */
	constructor(bytes: Uint8Array, limits: ReadLimits) {
		this.#bytes = bytes;
		this.#budget = { bytes: limits.unpackedBytes };
		this.#mostParts = limits.parts;
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

	/** Where a part (the package itself: `""`) points to inside the package. */
	relationships(path: string): Relationship[] {
		const slash = path.lastIndexOf("/") + 1;
		const folder = path.slice(0, slash);
		const found: Relationship[] = [];
		this.scan(`${folder}_rels/${path.slice(slash)}.rels`, {
			open: (name, tag) => {
				if (name !== "Relationship" || tag.get("TargetMode") === "External") return true;
				if (found.length >= this.#mostParts) throw damagedFile("部件关系过多");
				const type = tag.get("Type") ?? "";
				found.push({
					id: tag.get("Id") ?? "",
					type: type.slice(type.lastIndexOf("/") + 1).toLowerCase(),
					target: this.#resolve(folder, tag.get("Target") ?? ""),
				});
				return true;
			},
		});
		return found;
	}

	#resolve(folder: string, target: string): string {
		const path = target.replaceAll("\\", "/");
		const absolute = path.startsWith("/") ? path : `${folder}${path}`;
		return this.has(absolute) ? absolute : unescaped(absolute);
	}
}

/** Paths differ in case, slashes and detours between writers and mean the same part. */
function partKey(path: string): string {
	const steps: string[] = [];
	for (const step of path.replaceAll("\\", "/").toLowerCase().split("/")) {
		if (step === "..") steps.pop();
		else if (step !== "" && step !== ".") steps.push(step);
	}
	return steps.join("/");
}

function unescaped(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
