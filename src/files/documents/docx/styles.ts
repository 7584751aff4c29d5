import type { WordPackage } from "./package";
import { wordValue } from "./values";

interface Style {
	basedOn: string | null;
	list: string | null;
	level: number | null;
}

/** What a paragraph takes over from its style; `styles` is the style and those it is based on. */
interface StyleNumbering {
	list: string | undefined;
	level: number | null;
	styles: string[];
}

const LONGEST_CHAIN = 50;

/** Styles of paragraphs and numberings, as far as they number paragraphs. */
export class Styles {
	readonly #styles: ReadonlyMap<string, Style>;
	readonly #default: string | null;

	constructor(styles: ReadonlyMap<string, Style>, defaultStyle: string | null) {
		this.#styles = styles;
		this.#default = defaultStyle;
	}

	/** @param id null for a paragraph without style, which has the default one */
	numbering(id: string | null): StyleNumbering {
		const styles: string[] = [];
		let level: number | null = null;
		for (let at = id ?? this.#default; at !== null && styles.length < LONGEST_CHAIN; ) {
			styles.push(at);
			const style = this.#styles.get(at);
			level ??= style?.level ?? null;
			if (style?.list) return { list: style.list, level, styles };
			at = style?.basedOn ?? null;
		}
		return { list: undefined, level, styles };
	}

	numberingStyleList(id: string): string | undefined {
		return this.#styles.get(id)?.list ?? undefined;
	}
}

export function readStyles(file: WordPackage): Styles {
	const styles = new Map<string, Style>();
	let defaultStyle: string | null = null;
	let current: Style = { basedOn: null, list: null, level: null };
	file.scanRelated("styles", {
		open: (name, tag) => {
			if (name === "style") {
				const id = tag.getPrefixed("styleId") ?? "";
				current = { basedOn: null, list: null, level: null };
				styles.set(id, current);
				const isDefault = ["1", "true", "on"].includes(tag.getPrefixed("default") ?? "");
				if (isDefault && tag.getPrefixed("type") === "paragraph") defaultStyle = id;
			} else if (name === "basedOn") current.basedOn = wordValue(tag);
			else if (name === "numId") current.list = wordValue(tag);
			else if (name === "ilvl") current.level = Number(wordValue(tag)) || 0;
			return name !== "rPr" && name !== "pPrChange";
		},
	});
	return new Styles(styles, defaultStyle);
}
