import { damagedFile } from "../../unreadable-file";
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

/** The parts of an Office package (.xlsx, .docx), which say themselves where the others lie. */
export class OoxmlPackage extends PackageParts {
	/** Where a part (the package itself: `""`) points to inside the package. */
	relationships(path: string): Relationship[] {
		const slash = path.lastIndexOf("/") + 1;
		const folder = path.slice(0, slash);
		const found: Relationship[] = [];
		this.scan(`${folder}_rels/${path.slice(slash)}.rels`, {
			open: (name, tag) => {
				if (name !== "Relationship" || tag.get("TargetMode") === "External") return true;
				if (found.length >= MOST_RELATIONSHIPS) throw damagedFile("部件关系过多");
				const type = tag.get("Type") ?? "";
				found.push({
					id: tag.get("Id") ?? "",
					type: type.slice(type.lastIndexOf("/") + 1).toLowerCase(),
					target: this.#resolved(folder, tag.get("Target") ?? ""),
				});
				return true;
			},
		});
		return found;
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
