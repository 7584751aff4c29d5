import { damagedFile } from "../../unreadable-file";
import type { XmlHandler, XmlTag } from "../../xml";
import { PartMemory } from "../part-memory";
import { PackageParts } from "../parts";

/** A relationship from one part to another ([Content] ECMA-376 part 2): the only way to know where a part lies. */
export interface Relationship {
	id: string;
	/** Last word of the type's address, lower case: `worksheet`; the same in strict and transitional files. */
	type: string;
	/** Path of the part it points to, as `scan` takes it. */
	target: string;
}

const MOST_RELATIONSHIPS = 10_000;

/** A part that lists relationships. Targets are as written. */
class RelationshipList implements XmlHandler {
	readonly found: Relationship[] = [];

	open(name: string, tag: XmlTag): boolean {
		if (name !== "Relationship" || tag.get("TargetMode") === "External") return true;
		if (this.found.length >= MOST_RELATIONSHIPS) throw damagedFile("部件关系过多");
		const type = tag.get("Type") ?? "";
		this.found.push({
			id: tag.get("Id") ?? "",
			type: type.slice(type.lastIndexOf("/") + 1).toLowerCase(),
			target: tag.get("Target") ?? "",
		});
		return true;
	}
}

const RELATIONSHIPS = new PartMemory(() => new RelationshipList());

/** The parts of an Office package (.xlsx, .docx), which say themselves where the others lie. */
export class OoxmlPackage extends PackageParts {
	/** Where a part (the package itself: `""`) points to inside the package. */
	relationships(path: string): Relationship[] {
		const slash = path.lastIndexOf("/") + 1;
		const folder = path.slice(0, slash);
		const list = this.read(`${folder}_rels/${path.slice(slash)}.rels`, RELATIONSHIPS);
		return (list?.found ?? []).map((each) => ({ ...each, target: this.#resolved(folder, each.target) }));
	}

	#resolved(folder: string, target: string): string {
		const path = target.replaceAll("\\", "/");
		const absolute = path.startsWith("/") ? path : `${folder}${path}`;
		return this.has(absolute) ? absolute : unescaped(absolute);
	}
}

function unescaped(path: string): string {
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}
