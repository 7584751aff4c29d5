// Draws the ribbon's icons: node assets/icons/make-icons.mjs (needs Chromium). Shapes are plain and filled, with a light
// rim, so that they are told apart at 16 px on light and on dark ribbons.
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];
const INK = "#0f6cbd";
const ACCENT = "#c4314b";
const PAPER = "#ffffff";

/** On a grid of 16, edges on its lines: at 16 px they are sharp. */
const SHEET = `<rect x="1" y="1" width="14" height="14" rx="2" fill="${INK}"/><rect x="2" y="5" width="12" height="9" rx="1" fill="${PAPER}"/>`;
const box = (x, y, width, height) =>
	`<rect x="${x - 1}" y="${y - 1}" width="${width + 2}" height="${height + 2}" rx="1.5" fill="${PAPER}"/><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="1" fill="${INK}"/>`;
const ICONS = {
	pane: `${SHEET}<path d="M4 7h8v1H4zM4 10h8v1H4z" fill="${INK}"/><rect x="3" y="2" width="2" height="2" fill="${PAPER}"/>`,
	check: `${SHEET}<path d="M4 9.5l2.8 2.7 5.2-5.7" fill="none" stroke="${ACCENT}" stroke-width="2"/>`,
	merge: `${box(1, 1, 5, 4)}${box(10, 1, 5, 4)}${box(3, 11, 10, 4)}
		<path d="M3 5h1v2h8V5h1v3H9v1h2l-3 3-3-3h2V8H3z" fill="${ACCENT}"/>`,
};

const folder = dirname(fileURLToPath(import.meta.url));
const browser = await chromium.launch({ executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] });
try {
	const page = await browser.newPage();
	for (const [name, shapes] of Object.entries(ICONS))
		for (const size of SIZES) {
			await page.setViewportSize({ width: size, height: size });
			await page.setContent(
				`<style>html,body{margin:0;background:transparent}svg{display:block}</style><svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16">${shapes}</svg>`,
			);
			writeFileSync(join(folder, `${name}-${size}.png`), await page.screenshot({ omitBackground: true }));
		}
} finally {
	await browser.close();
}
