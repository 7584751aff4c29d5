import { foldWidth, withoutSpace } from "../../text";
import { closeUp, joinMapped, type MappedText, sliceMapped, trimMapped } from "../repair/mapped-text";

/** Last characters of the names of units: 局 委 办 妇联 法院 中心 街道 镇 … */
const LAST = new Set("局委办联会院部心道镇乡协队所站司团行校馆园社厅处室科府地位门业村区台县市组企班厂盟街)】》");
/** Nouns that stand for a whole kind of unit, and so need the 各 before them: 各街道、镇、中心. */
const GENERIC = new Set(
	`街道 镇 乡 乡镇 镇街 街 中心 单位 部门 街道办 街道办事处 办事处 镇人民政府 镇政府 乡人民政府 乡政府 人民政府 管委会 开发区 园区 学校 企业 村
	社区 村社区 街办 镇办 科室 机构 部 局 办 委 处 所 站 院 医院 国有企业 事业单位 直属单位 有关部门 有关单位 相关部门 相关单位 企事业单位 功能区 区 县 区县 县区 县(市) 县(市)政府 县(市)人民政府 市(县) 县市区 群团组织
	中小学 中小学校 幼儿园 街道（社区） 村（社区） 村(社区) 高校 院校 党委 党工委 农场 林场 农牧场 国营农牧场 国有农场 苏木 苏木镇 嘎查`.split(
		/\s+/,
	),
);
/** Words that make what follows a collective: 各镇, 全县各级, 区直各部门, 有关单位. */
const COLLECTIVE =
	/^(?:全?[市县区]?各|[市县区镇](?:直|属)(?:各|有关|相关)|驻[市县区]?各|[市县区]?有关|[市县区]?相关|[市县区]级(?:各|有关|相关))/;
/** 等 · 等部门 · 等相关单位 at the end of a list: there are more, but they are not named. */
const AND_OTHERS = /等(?:\d{1,3}个|相关|有关|各){0,2}(?:职能)?(?:部门|单位|部门单位|部门和单位|责任单位)?$/;
/** 县公安局按职责分工负责: who does what is no part of the name. */
const BY_DUTY =
	/(?:(?:按照?|依)(?:各自)?职责(?:分工)?)(?:分别)?(?:负责|落实)?$|(?:分别)?(?:具体)?(?:负责|牵头|配合|参与|落实|协助|承办|组织实施){1,3}$/;

/** Whether a text could be a unit's whole name, by its last character and length. */
export function looksLikeUnit(name: string): boolean {
	const text = foldWidth(withoutSpace(name));
	return text.length >= 2 && text.length <= 40 && LAST.has(text.charAt(text.length - 1)) && !/[。;:“”]/.test(text);
}

/** 街道, 人民政府, 有关部门: a noun that names no unit by itself. */
export function isGenericUnit(name: string): boolean {
	return GENERIC.has(withoutSpace(name));
}

/**
 * Splits a list of units: 县妇联、县教育和体育局、各街道、镇、中心 → three names. 、 between bare generic nouns and inside brackets does not
 * split; white space splits only where there is no other sign.
 */
export function splitUnits(list: MappedText): MappedText[] {
	const text = foldWidth(list.text);
	const parts = cutAtSpaces(list, text).flatMap((part) => cut(part, foldWidth(part.text), /[、,;\n|]/));
	return mergeCollectives(parts.flatMap(cutAtAnd)).flatMap((part) => {
		const name = finish(part);
		return name ? [name] : [];
	});
}

/** Cuts at every separator that stands outside brackets. */
function cut(list: MappedText, text: string, separator: RegExp): MappedText[] {
	const parts: MappedText[] = [];
	let depth = 0;
	let start = 0;
	for (let i = 0; i < text.length; i++) {
		const char = text.charAt(i);
		if ("([（【《“".includes(char)) depth++;
		else if (")]）】》”".includes(char)) depth = Math.max(0, depth - 1);
		else if (depth === 0 && separator.test(char)) {
			parts.push(sliceMapped(list, start, i));
			start = i + 1;
		}
	}
	parts.push(sliceMapped(list, start));
	return parts.map(trimMapped).filter((part) => part.text !== "");
}

/** 区妇联 交通运输局 各街道、社区 → three; where 、 separates, white space is only what a broken line left. */
function cutAtSpaces(list: MappedText, text: string): MappedText[] {
	const parts = cut(list, text, /\s/);
	const separated = parts.some((part) => /[、，,；;]/.test(part.text) && !COLLECTIVE.test(part.text));
	return parts.length > 1 && !separated && parts.every((part) => looksLikeUnit(part.text.replace(/^.*[、，]/, "")))
		? parts
		: [list];
}

/** 县妇联和县教育局 → two; 县教育和体育局 stays: what follows 和 must begin with 县, 区, 市, 团 or 各 and what precedes be a whole name. */
function cutAtAnd(part: MappedText): MappedText[] {
	const text = foldWidth(part.text);
	for (let i = 2; i < text.length - 2; i++) {
		if (!"和及与".includes(text.charAt(i))) continue;
		const next = text.charAt(i + 1);
		const left = text.slice(0, i).trim();
		if (
			"县区市团各".includes(next) &&
			text.charAt(0) !== "各" &&
			looksLikeUnit(left) &&
			looksLikeUnit(text.slice(i + 1))
		)
			return [sliceMapped(part, 0, i), ...cutAtAnd(sliceMapped(part, i + 1))];
	}
	return [part];
}

/** 各街道 + 镇 + 中心 → 各街道、镇、中心 as it stands in the text. */
function mergeCollectives(parts: MappedText[]): MappedText[] {
	const merged: MappedText[] = [];
	let open = false;
	for (const part of parts) {
		const name = foldWidth(withoutSpace(part.text));
		const last = merged.at(-1);
		if (open && last && GENERIC.has(name.replace(AND_OTHERS, ""))) {
			merged[merged.length - 1] = joinMapped([last, part], "、");
			continue;
		}
		open = COLLECTIVE.test(name);
		merged.push(part);
	}
	return merged;
}

/** Drops closing stops, 等部门 and 负责 from a name; null where nothing is left. */
function finish(part: MappedText): MappedText | null {
	let name = closeUp(part);
	for (const ending of [/[。.,;:、…]+$/, BY_DUTY, AND_OTHERS]) {
		const match = ending.exec(foldWidth(name.text));
		if (match && match.index > 0) name = sliceMapped(name, 0, match.index);
	}
	while (unbalancedClose(name.text)) name = sliceMapped(name, 0, name.text.length - 1);
	return name.text === "" || /^[\d\s]*$/.test(name.text) ? null : name;
}

function unbalancedClose(text: string): boolean {
	if (!/[)）】\]]$/.test(text)) return false;
	const opened = text.replace(/[^([（【]/g, "").length;
	return opened < text.replace(/[^)\]）】]/g, "").length;
}
