/** How far words beside a figure are looked at. */
export const WINDOW = 90;

/** Offsets where sentences begin: after a full stop, semicolon or line break, and at 一是, （二）, ②. */
export function sentenceStops(text: string): number[] {
	const stops = [0];
	for (const match of text.matchAll(
		/[。；！？\n]|[一二三四五六七八九]是(?=[^，。；])|[①-⑳]|（[一二三四五六七八九十\d]{1,2}）/g,
	)) {
		const isStop = "。；！？\n".includes(match[0]);
		stops.push(isStop ? match.index + 1 : match.index);
	}
	return stops;
}

/** Offset of the last of some characters before a place, within 400 characters; what is further off counts as stopped there. */
export function lastStop(text: string, before: number, stops: string): number {
	for (let at = before - 1; at >= 0 && before - at <= 400; at--) if (stops.includes(text.charAt(at))) return at;
	return before > 400 ? before - 400 : -1;
}

/** Up to the next stop or figure; where a figure follows, the words since the last 、 belong to that one. */
export function rightOf(text: string, end: number, limit: number, figureFollows: boolean): string {
	const raw = text.slice(end, Math.min(limit, end + WINDOW));
	const stop = raw.search(/[，。；：！？\n（）]/);
	const words = stop < 0 ? raw : raw.slice(0, stop);
	if (words.startsWith("、")) return "";
	if (stop >= 0 || !figureFollows) return words;
	const list = words.lastIndexOf("、");
	return list < 0 ? words : words.slice(0, list);
}

/** What stands around a figure, from the one before to the one behind; list members before that one belong to it. */
export function aroundOf(
	text: string,
	from: number,
	start: number,
	end: number,
	to: number,
	figureFollows: boolean,
): string {
	const before = text.slice(Math.max(from, start - WINDOW), start);
	const behind = text.slice(end, Math.min(to, end + WINDOW));
	if (!figureFollows) return before + behind;
	const cut = Math.max(...[..."，、：（"].map((stop) => behind.lastIndexOf(stop)));
	return before + (cut < 0 ? behind : behind.slice(0, cut));
}
