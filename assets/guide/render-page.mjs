// The guide's pages, markdown → HTML. Only what the guide uses is known, anything else is an error: so the pages look the
// same on the repository's site and beside the built pane, and no text becomes markup by accident.
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

/** @param {string} markdown @returns {string} HTML */
export function renderMarkdown(markdown) {
	const blocks = markdown
		.replace(/<!--[\s\S]*?-->/g, "")
		// Blank lines part blocks, but not inside of a fence.
		.split(/(^```[\s\S]*?^```$)/m)
		.flatMap((part) => (part.startsWith("```") ? [part] : part.split(/\n{2,}/)))
		.map((block) => block.replace(/^\n+|\s+$/g, ""))
		.filter((block) => block !== "");
	return blocks.map(renderBlock).join("\n");
}

const KINDS = [
	[/^```/, (lines) => `<pre><code>${escapeText(lines.slice(1, -1).join("\n"))}</code></pre>`],
	[/^#{1,3} /, renderHeading],
	[/^\|/, renderTable],
	[/^> /, (lines) => `<blockquote><p>${lines.map((line) => inline(line.slice(2))).join("<br>")}</p></blockquote>`],
	[/^- /, (lines) => `<ul>${items(lines, /^- /)}</ul>`],
	[/^1\. /, (lines) => `<ol>${items(lines, /^\d+\. /)}</ol>`],
	[/^!\[[^\]]*\]\([^)]*\)$/, ([line]) => `<figure>${inline(line)}</figure>`],
	[/^[^\s<*+#-]/, ([line, ...more]) => (more.length === 0 ? `<p>${inline(line)}</p>` : fail(more[0]))],
];

function renderBlock(block) {
	const kind = KINDS.find(([start]) => start.test(block)) ?? fail(block);
	return kind[1](block.split("\n"));
}

function renderHeading([line, ...more]) {
	const [, marks, text] = /^(#+) (.+)$/.exec(line) ?? fail(line);
	if (more.length > 0) fail(more[0]);
	return `<h${marks.length} id="${slug(text)}">${inline(text)}</h${marks.length}>`;
}

function items(lines, mark) {
	return lines.map((line) => (mark.test(line) ? `<li>${inline(line.replace(mark, ""))}</li>` : fail(line))).join("");
}

function renderTable([head, rule, ...rows]) {
	if (!/^\|(?: --- \|)+$/.test(rule ?? "")) fail(rule);
	const cells = (line, tag) => {
		if (!/^\|.*\|$/.test(line)) fail(line);
		const texts = line.slice(1, -1).split("|");
		return `<tr>${texts.map((text) => `<${tag}>${inline(text.trim())}</${tag}>`).join("")}</tr>`;
	};
	return `<div class="wide"><table><thead>${cells(head, "th")}</thead><tbody>${rows.map((row) => cells(row, "td")).join("")}</tbody></table></div>`;
}

/** Code, then pictures, links and **what stands on the screen**, in text that is escaped first. */
function inline(text) {
	return text
		.split(/(`[^`]+`)/)
		.map((part) => {
			if (/^`[^`]+`$/.test(part)) return `<code>${escapeText(part.slice(1, -1))}</code>`;
			return escapeText(part)
				.replace(/!\[([^\]]*)\]\(([^)]*)\)/g, '<img src="$2" alt="$1" loading="lazy">')
				.replace(/\[([^\]]+)\]\(([^)]*)\)/g, (_, words, to) => `<a href="${pageAddress(to)}">${words}</a>`)
				.replace(/\*\*([^*]+)\*\*/g, "<b>$1</b>");
		})
		.join("");
}

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

function fail(text) {
	throw new Error(`the guide does not know this markdown: ${text}`);
}
