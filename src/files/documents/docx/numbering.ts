import type { XmlHandler, XmlTag } from "../../xml";
import { ListCounter, type ListLevel } from "../list-number";
import type { WordPackage } from "./package";
import { readStyles, type Styles } from "./styles";
import { switchedOn, wordValue } from "./values";

interface Scheme {
	levels: ListLevel[];
	/** The numbering style that holds the levels instead. */
	styleLink: string | null;
	/** Levels by the paragraph style they belong to. */
	levelOfStyle: Map<string, number>;
}

interface List {
	scheme: string;
	ownStarts: Map<number, number>;
	ownLevels: Map<number, ListLevel>;
}

/** The numbering of a paragraph as it stands there; null where it says nothing. */
export interface ParagraphNumbering {
	style: string | null;
	list: string | null;
	level: number | null;
}

/** Numbers the paragraphs of a .docx in reading order (ECMA-376 part 1, 17.9). */
export class Numbering {
	readonly #counter = new ListCounter();
	readonly #schemes = new Map<string, Scheme>();
	readonly #lists = new Map<string, List>();
	readonly #styles: Styles;

	constructor(file: WordPackage) {
		this.#styles = readStyles(file);
		file.scanRelated("numbering", new NumberingReader(this.#schemes, this.#lists));
	}

	/** The number's text with the blank behind it; "" where the paragraph has none. */
	next(paragraph: ParagraphNumbering): string {
		const styled = this.#styles.numbering(paragraph.style);
		const id = paragraph.list ?? styled?.list;
		if (id === undefined || id === "0") return "";
		const list = this.#lists.get(id);
		const scheme = list && this.#scheme(list.scheme);
		if (!list || !scheme) return "";
		const ofStyle = styled?.styles.map((style) => scheme.levelOfStyle.get(style)).find((level) => level !== undefined);
		const level = paragraph.level ?? (paragraph.list === null ? (ofStyle ?? styled?.level) : null) ?? 0;
		const levels = [...scheme.levels];
		for (const [index, own] of list.ownLevels) levels[index] = own;
		return this.#counter.next(list.scheme, id, levels, level, list.ownStarts);
	}

	#scheme(id: string): Scheme | undefined {
		const scheme = this.#schemes.get(id);
		const linked = scheme?.styleLink ? this.#styles.numberingStyleList(scheme.styleLink) : undefined;
		const link = linked === undefined ? undefined : this.#lists.get(linked);
		return (link && this.#schemes.get(link.scheme)) ?? scheme;
	}
}

class NumberingReader implements XmlHandler {
	readonly #schemes: Map<string, Scheme>;
	readonly #lists: Map<string, List>;
	#scheme: Scheme | null = null;
	#list: List | null = null;
	#level: ListLevel | null = null;
	#index = 0;

	constructor(schemes: Map<string, Scheme>, lists: Map<string, List>) {
		this.#schemes = schemes;
		this.#lists = lists;
	}

	open(name: string, tag: XmlTag): boolean {
		switch (name) {
			// A custom format; the fallback beside it is one that all programs know.
			case "Choice":
				return false;
			case "abstractNum":
				this.#scheme = { levels: [], styleLink: null, levelOfStyle: new Map() };
				this.#schemes.set(tag.getPrefixed("abstractNumId") ?? "", this.#scheme);
				return true;
			case "num":
				this.#list = { scheme: "", ownStarts: new Map(), ownLevels: new Map() };
				this.#lists.set(tag.getPrefixed("numId") ?? "", this.#list);
				return true;
			case "lvlOverride":
				this.#index = levelIndex(tag);
				return true;
			case "lvl":
				this.#openLevel(tag);
				return true;
			default:
				this.#readValue(name, tag);
				return true;
		}
	}

	close(name: string): void {
		if (name === "abstractNum") this.#scheme = null;
		else if (name === "num") this.#list = null;
		else if (name === "lvl") {
			if (this.#list && this.#level && !this.#list.ownStarts.has(this.#index))
				this.#list.ownStarts.set(this.#index, this.#level.start);
			this.#level = null;
		}
	}

	#openLevel(tag: XmlTag): void {
		this.#index = levelIndex(tag);
		this.#level = { format: "decimal", text: "", start: 1, suffix: "tab", restartAfter: null, decimalOnly: false };
		if (this.#list) this.#list.ownLevels.set(this.#index, this.#level);
		else if (this.#scheme) this.#scheme.levels[this.#index] = this.#level;
	}

	#readValue(name: string, tag: XmlTag): void {
		const value = wordValue(tag) ?? "";
		const level = this.#level;
		if (name === "abstractNumId" && this.#list) this.#list.scheme = value;
		else if (name === "startOverride") this.#list?.ownStarts.set(this.#index, Number(value) || 0);
		else if (name === "numStyleLink" && this.#scheme) this.#scheme.styleLink = value;
		else if (!level) return;
		else if (name === "start") level.start = Number(value) || 0;
		else if (name === "numFmt") level.format = value;
		else if (name === "lvlText") level.text = value;
		else if (name === "suff") level.suffix = value === "space" || value === "nothing" ? value : "tab";
		else if (name === "lvlRestart") level.restartAfter = Number(value) || 0;
		else if (name === "isLgl") level.decimalOnly = switchedOn(tag);
		else if (name === "pStyle") this.#scheme?.levelOfStyle.set(value, this.#index);
	}
}

function levelIndex(tag: XmlTag): number {
	return Math.min(Math.max(Number(tag.getPrefixed("ilvl")) || 0, 0), 8);
}
