// The guide's pages, markdown → HTML, the same on the repository's site and beside the built pane.
import { Marked, Renderer } from "marked";
import { pageStyle } from "./page-style.mjs";

/** The pages in the order of the menu. */
export const PAGES = ["index", "office", "unit", "install", "questions", "findings"];

const POLICY =
	"default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'";

/**
 * @param {string} name of the page: `office`
 * @param {(name: string) => string} read the markdown of a page
 * @param {string} version of the program
 * @returns {string} a whole page, that needs nothing but the pictures beside it
 */
export function renderPage(name, read, version) {
	const title = titleOf(read(name));
	const menu = PAGES.map((page) => {
		const here = page === name ? ' aria-current="page"' : "";
		return `<li><a href="${page}.html"${here}>${escapeText(titleOf(read(page)))}</a></li>`;
	});
	return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="data:,">
<title>${escapeText(title)} · 实事报表</title>
<style>${pageStyle}</style>
</head>
<body>
<nav aria-label="使用说明"><ul>${menu.join("")}</ul></nav>
<main>
${renderMarkdown(read(name))}
</main>
<footer>实事报表 ${escapeText(version)}</footer>
</body>
</html>
`;
}

function titleOf(markdown) {
	const title = /^# (.+)$/m.exec(markdown)?.[1];
	if (!title) throw new Error("a page begins with its title");
	return title;
}

/** @param {string} markdown @returns {string} HTML; tags in the text are refused, comments left out */
export function renderMarkdown(markdown) {
	return guide.parse(markdown);
}

const guide = new Marked({
	breaks: true,
	renderer: {
		heading({ text, tokens, depth }) {
			return `<h${depth} id="${slug(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
		},
		link({ href, tokens }) {
			return `<a href="${escapeText(pageAddress(href))}">${this.parser.parseInline(tokens)}</a>`;
		},
		image({ href, text }) {
			return `<img src="${escapeText(href)}" alt="${escapeText(text)}" loading="lazy">`;
		},
		table(token) {
			return `<div class="wide">${Renderer.prototype.table.call(this, token)}</div>\n`;
		},
		html({ text }) {
			if (/^\s*<!--[\s\S]*-->\s*$/.test(text)) return "";
			throw new Error(`the guide does without tags: ${text}`);
		},
	},
});

/** Beside the built pane the pages are .html. */
function pageAddress(to) {
	return to.replace(/^([a-z-]+)\.md(?=#|$)/, "$1.html");
}

/** A heading's anchor, as repository sites make it. */
export function slug(heading) {
	return heading
		.toLowerCase()
		.replace(/[^\p{L}\p{N} _-]/gu, "")
		.replaceAll(" ", "-");
}

function escapeText(text) {
	return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
