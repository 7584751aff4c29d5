import type { Fact } from "../../model";
import { parseDatePhrase } from "../../text";
import type { Line } from "../repair/lines";
import { closeUp, folded, joinMapped, type MappedText, sliceMapped, spanOf, statedFact } from "../repair/mapped-text";
import type { FoundTitle } from "./find-title";

/** 2024年 5月 23日 · 二〇二四年三月八日 · （2023年3月29日） */
const DATE =
	/^\(?(?:(?:\d{4}|[〇○零O0一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,3})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|20\d{2}([.\-/])\d{1,2}\1\d{1,2})\)?$/;
const FILE = "文件";
const ORGANISATION =
	/(?:人民政府|政府|办公室|委员会|管委会|工委|妇儿工委|妇联|联合会|工作领导小组|领导小组|党委|县委|区委|市委|局|办|厅|部|院|委|中心|联席会议|工会|总队|支队|集团)$/;

/** The signature's date (成文日期), the first that has a line of its own; 印发 dates do not count. */
export function findIssuedOn(lines: readonly Line[]): { fact: Fact<string>; line: number } | null {
	for (let i = 0; i < lines.length; i++) {
		if (!/^\(?[\d〇○零O一二]/.test(lines[i]?.text ?? "")) continue;
		for (const count of [1, 2]) {
			const part = lines.slice(i, i + count);
			if (part.length < count || part.some(({ text }) => text.length > 24)) continue;
			const close = closeUp(joinMapped(part.map(({ content }) => content)));
			const text = folded(close);
			if (!DATE.test(text)) continue;
			const from = text.startsWith("(") ? 1 : 0;
			const stated = sliceMapped(close, from, text.endsWith(")") ? text.length - 1 : text.length);
			const date = parseDatePhrase(stated.text, 0);
			if (date?.kind === "day") return { fact: { value: date.date, span: spanOf(stated), basis: "stated" }, line: i };
		}
	}
	return null;
}

/**
 * Who issues the notice: the fullest form among red head, the words before 关于 and the signature. Joint issuers are
 * joined with 、.
 */
export function findIssuer(
	lines: readonly Line[],
	title: FoundTitle | null,
	signatureLine: number | null,
): Fact<string> | null {
	const head = title ? redHead(lines.slice(0, title.firstLine), title.before) : [];
	const signature = signatureLine === null ? [] : signers(lines, signatureLine);
	const fullest = length(signature) > length(head) ? signature : head;
	const first = fullest[0];
	if (!first) return null;
	if (fullest.length === 1) return statedFact(first);
	const whole = joinMapped(fullest, "、");
	return { value: closeUp(whole).text, span: spanOf(whole), basis: "stated" };
}

/** The lines above the title that name organisations, with what stands before 关于. */
function redHead(above: readonly Line[], before: MappedText): MappedText[] {
	const names: MappedText[] = [];
	let pending: MappedText[] = [];
	for (const part of [...above.map(({ content }) => content), before].flatMap(spaced)) {
		const close = closeUp(part);
		if (
			close.text === "" ||
			!/^[\u4e00-\u9fff（）()、]{2,40}$/.test(close.text) ||
			/^(?:签发人|特急|加急|机密|秘密)/.test(close.text)
		)
			continue;
		pending.push(close);
		const joined = joinMapped(pending);
		if (!ORGANISATION.test(withoutFile(joined).text)) continue;
		names.push(joined);
		pending = [];
	}
	// The red head of a joint notice names the office that numbers it: XX县人民政府办公室文件
	const joint = names.filter(({ text }) => !text.endsWith(FILE));
	return unique((joint.length > 0 ? joint : names).map(withoutFile));
}

function signers(lines: readonly Line[], date: number): MappedText[] {
	const names: MappedText[] = [];
	for (let i = date - 1; i >= 0 && i >= date - 4; i--) {
		const line = lines[i];
		if (!line || /[。；：:，]/.test(line.text) || line.text.length > 60) break;
		const parts = spaced(line.content).filter((part) => ORGANISATION.test(part.text));
		if (parts.length === 0) break;
		names.unshift(...parts);
	}
	return unique(names);
}

/** Signers side by side: 清河县人民政府办公室    清河县妇女联合会; but 高 青 县 妇 联 is one. */
function spaced(line: MappedText): MappedText[] {
	const parts = [...line.text.matchAll(/\S+/g)].map(({ 0: word, index }) =>
		sliceMapped(line, index, index + word.length),
	);
	return parts.length > 1 && parts.every(({ text }) => text.length >= 4 && ORGANISATION.test(text))
		? parts
		: [closeUp(line)];
}

/** 清河县人民政府办公室文件 → without 文件. */
function withoutFile(name: MappedText): MappedText {
	return name.text.endsWith(FILE) ? sliceMapped(name, 0, name.text.length - FILE.length) : name;
}

function unique(names: readonly MappedText[]): MappedText[] {
	return names.filter(
		({ text }, i) =>
			names.findIndex((name) => name.text === text) === i && !names.some((name) => isShortFor(text, name.text)),
	);
}

/** 松湖高新区管委会 for 松湖高新技术产业开发区管理委员会: every character in its order, and fewer. */
function isShortFor(short: string, full: string): boolean {
	if (short.length >= full.length) return false;
	let at = 0;
	for (const char of full) if (char === short.charAt(at)) at++;
	return at === short.length;
}

function length(names: readonly MappedText[]): number {
	return names.reduce((sum, { text }) => sum + text.length, 0);
}
