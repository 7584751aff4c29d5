/** Of every page of the guide; written into it, so that a page can also be opened straight from a folder. */
export const pageStyle = `
:root { --ink: #242424; --paper: #fff; --soft: #f5f5f5; --line: #d1d1d1; --quiet: #595959; --link: #0f5a9c; }
@media (prefers-color-scheme: dark) {
	:root { --ink: #f0f0f0; --paper: #1f1f1f; --soft: #2b2b2b; --line: #525252; --quiet: #b8b8b8; --link: #7cb8f0; }
}
body {
	margin: 0; background: var(--paper); color: var(--ink); overflow-wrap: anywhere;
	font: 16px/1.75 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif;
}
nav { border-bottom: 1px solid var(--line); background: var(--soft); }
nav ul, main, footer { max-width: 46em; margin: 0 auto; padding: 0 16px; }
nav ul { display: flex; flex-wrap: wrap; gap: 0 1.5em; list-style: none; }
nav a { display: block; padding: 8px 0; text-decoration: none; }
nav [aria-current] { color: var(--ink); font-weight: 600; border-bottom: 2px solid var(--link); padding-bottom: 6px; }
a { color: var(--link); }
h1 { font-size: 1.5em; line-height: 1.3; }
h2 { margin-top: 1.75em; padding-top: 0.75em; border-top: 1px solid var(--line); font-size: 1.2em; }
h3 { margin-top: 1.5em; font-size: 1.05em; }
ol, ul { padding-left: 1.4em; }
li { margin: 0.25em 0; }
strong { font-weight: 600; }
code { font: 0.9em/1.5 Consolas, Menlo, "Noto Sans Mono CJK SC", monospace; background: var(--soft); padding: 0 0.25em; }
pre { overflow-x: auto; padding: 12px; background: var(--soft); border: 1px solid var(--line); }
pre code { padding: 0; background: none; overflow-wrap: normal; }
blockquote { margin: 1em 0; padding: 0 1em; border-left: 4px solid var(--line); color: var(--quiet); }
.wide { overflow-x: auto; }
table { border-collapse: collapse; min-width: 60%; }
th, td { padding: 4px 10px; border: 1px solid var(--line); text-align: left; vertical-align: top; }
th { background: var(--soft); }
p:has(> img) { margin: 1em 0; }
img { max-width: 100%; height: auto; border: 1px solid var(--line); }
footer { margin-top: 3em; padding-bottom: 24px; color: var(--quiet); font-size: 0.9em; }
@media print { nav { display: none; } }
`;
