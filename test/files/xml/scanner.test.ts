import fc from "fast-check";
import { XmlScanner } from "../../../src/files/xml";

/** What a handler hears of a document that comes in these pieces. */
function heard(pieces: string[]): string {
	const events: string[] = [];
	const scanner = new XmlScanner({
		open: (name, tag) => {
			events.push(`<${name} ${tag.get("a")} ${tag.getPrefixed("b")}>`);
			return name !== "skip";
		},
		text: (text) => void events.push(text),
		close: (name) => void events.push(`</${name}>`),
	});
	for (const piece of pieces) scanner.write(piece);
	scanner.end();
	return events.join("");
}

const DOCUMENT = `<?xml version="1.0"?><!-- < --><x:r xmlns:x="u"><k a="1>&lt;" n:b='"'/>文&amp;字\r\n&#x4e2d;<skip a="2"><deep>no</deep></skip><![CDATA[<&]]]></x:r>\n`;
const EVENTS = '<r null null><k 1>< "></k>文&字\n中<skip 2 null><&]</r>';

test("tags, attributes, text, skipped elements", () => {
	expect(heard([DOCUMENT])).toBe(EVENTS);
});

test("both halves of a pair make a character, one half none", () => {
	expect(heard(["<r>&#xD83D;&#xDE00;&#x1F600;&#xD800;5&#56320;</r>"])).toBe("<r null null>😀😀\ufffd5\ufffd</r>");
});

test("pieces may break anywhere", () => {
	fc.assert(
		fc.property(fc.array(fc.nat(DOCUMENT.length), { maxLength: 12 }), (cuts) => {
			const places = [0, ...cuts.sort((a, b) => a - b), DOCUMENT.length];
			expect(heard(places.slice(1).map((end, i) => DOCUMENT.slice(places[i], end)))).toBe(EVENTS);
		}),
		{ seed: 7, numRuns: 300 },
	);
});

test.each([
	["<a>", "被截断"],
	["", "被截断"],
	["<a", "被截断"],
	["<a></b>", "不配对"],
	["<a></a></a>", "不配对"],
	["<a></ab>", "不配对"],
	["<a/><b/>", "多个根"],
	["< a/>", "有误"],
	["<x:/>", "有误"],
	['<a b="1" c/>', "有误"],
	["<!DOCTYPE html><a/>", "DTD"],
	[`${"<a>".repeat(300)}`, "过深"],
])("%s is refused", (xml, message) => {
	expect(() => heard([xml])).toThrow(message);
});

test("a million ampersands, quotes or brackets take no time", () => {
	for (const piece of ["&", "&#", "<a b='", "]]", "<!--", "&amp"]) {
		const before = performance.now();
		try {
			heard(["<r>", ...Array.from({ length: 64 }, () => piece.repeat(10_000))]);
		} catch {}
		expect(performance.now() - before).toBeLessThan(12_000);
	}
});
