import { type Item, remembered } from "../model";
import { comparable, similarity } from "../text";

/** How well a row's name fits an item's. */
export interface NameFit {
	item: Item;
	/** 1 for the same name. */
	score: number;
}

const LONGEST_NAME = 200;
/** An item's number in front of its name: 一、 （一） 1. 第一件 实事一： */
const NUMERAL =
	/^(?:实事)?(?:\([一二三四五六七八九十\d]{1,3}\)|第[一二三四五六七八九十\d]{1,3}[件项][、:：.]?|[一二三四五六七八九十]{1,3}[、.:：]|\d{1,2}[、.:：．)](?!\d))/;
const OPENING = /^(?:实施|开展|推进|加强|持续|深入|全面|组织)+/;
const ENDING = /(?:行动|工程|项目|计划|活动|工作)$/;
/** Fewer shared characters than this are chance. */
const LEAST_SHARED = 4;
/** A shortened name has nearly nothing that the full one has not. */
const LEAST_SHARE = 0.8;
/** What every notice of the genre is about tells no item from another. */
const COMMON = /妇女|儿童|女性|家庭|全[县区市]/g;
/** A shortened name is a little less sure than a full one. */
const SHORTENED = 0.9;

/** For comparing: without white space, numeral, closing stop, （责任单位：…） and differences of quotation marks. */
export function plainName(name: string): string {
	return comparable(name.slice(0, LONGEST_NAME))
		.replace(/[“”„‟"'‘’「」『』]/g, "")
		.replace(/[—–―─~～]/g, "-")
		.replace(/\((?:责任|牵头|配合)[^()]{0,100}\)$/, "")
		.replace(NUMERAL, "")
		.replace(/[。.;；,，:：]+$/, "");
}

/** The items of a notice, to be looked up by name. The body's and the form's name of an item count alike. */
export interface ItemNames {
	/** Items of exactly this name, white space and marks aside. */
	exact(name: string): Item[];
	/** How well each item fits a name, the best first. */
	rank(name: string): NameFit[];
}

export const itemNames = remembered((items: readonly Item[]): ItemNames => {
	const known = items.map((item) => ({ item, names: originalNames(item).map(plainName) }));
	return {
		exact: (name) => {
			const plain = plainName(name);
			return plain === "" ? [] : known.filter(({ names }) => names.includes(plain)).map(({ item }) => item);
		},
		rank: (name) => {
			const plain = plainName(name);
			return known
				.map(({ item, names }) => ({ item, score: Math.max(...names.map((each) => likeness(plain, each))) }))
				.sort((a, b) => b.score - a.score);
		},
	};
});

function originalNames(item: Item): string[] {
	return item.annexName === null ? [item.name.value] : [item.name.value, item.annexName];
}

function likeness(name: string, original: string): number {
	if (name === original) return 1;
	const core = coreOf(name);
	const originalCore = coreOf(original);
	const whole = similarity(core, originalCore);
	return Math.min(0.99, Math.max(whole, core.length < original.length ? shortenedLikeness(core, originalCore) : 0));
}

function shortenedLikeness(core: string, original: string): number {
	const shared = sharedInOrder(core, original);
	const share = shared / core.length;
	const tells = core.replace(COMMON, "").length > 1;
	return tells && shared >= LEAST_SHARED && share >= LEAST_SHARE ? SHORTENED * share : 0;
}

/** 实施“希望小屋”儿童关爱项目 → 希望小屋儿童关爱: what tells an item from the others. */
function coreOf(plain: string): string {
	return plain.replace(OPENING, "").replace(ENDING, "");
}

/** Length of the longest common subsequence. */
function sharedInOrder(a: string, b: string): number {
	let previous = new Array<number>(b.length + 1).fill(0);
	for (const char of a) {
		const current = [0];
		for (let at = 0; at < b.length; at++)
			current.push(char === b.charAt(at) ? (previous[at] ?? 0) + 1 : Math.max(previous[at + 1] ?? 0, current[at] ?? 0));
		previous = current;
	}
	return previous[b.length] ?? 0;
}
