import type { Item } from "../model";
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

/** How well each item fits a name, the best first; the body's and the form's name of an item count alike. */
export function rankItems(name: string, items: readonly Item[]): NameFit[] {
	const plain = plainName(name);
	if (plain === "") return [];
	return items
		.map((item) => ({ item, score: Math.max(...originalNames(item).map((each) => likeness(plain, plainName(each)))) }))
		.sort((a, b) => b.score - a.score);
}

/** Both names that a notice gives an item: in its body and in its form. */
export function originalNames(item: Item): string[] {
	return item.annexName === null ? [item.name.value] : [item.name.value, item.annexName];
}

function likeness(name: string, original: string): number {
	if (name === original) return 1;
	const core = coreOf(name);
	const whole = similarity(core, coreOf(original));
	const shared = sharedInOrder(core, coreOf(original));
	const share = shared / core.length;
	const isShortened = shared >= LEAST_SHARED && share >= LEAST_SHARE && core.length < original.length;
	const shortened = isShortened && core.replace(COMMON, "").length > 1 ? SHORTENED * share : 0;
	return Math.min(0.99, Math.max(whole, shortened));
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
