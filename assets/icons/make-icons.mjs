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

/** On a grid of 16. */
const SHEET = `<rect x="1.5" y="1.5" width="13" height="13" rx="1.6" fill="${PAPER}" stroke="${INK}" stroke-width="1.4"/>
	<path d="M1.5 3.1a1.6 1.6 0 0 1 1.6-1.6h9.8a1.6 1.6 0 0 1 1.6 1.6v2.4h-13z" fill="${INK}"/>`;
const ICONS = {
	pane: `${SHEET}<path d="M4 8.2h8M4 11.2h8" stroke="${INK}" stroke-width="1.4"/><circle cx="4.2" cy="3.5" r=".9" fill="${PAPER}"/>`,
	check: `${SHEET}<path d="M4.2 10.2l2.6 2.5 5.2-5.6" fill="none" stroke="${ACCENT}" stroke-width="2"/>`,
	merge: `<rect x="1" y="1" width="5.4" height="4.4" rx="1" fill="${INK}" stroke="${PAPER}" stroke-width=".6"/><rect x="9.6" y="1" width="5.4" height="4.4" rx="1" fill="${INK}" stroke="${PAPER}" stroke-width=".6"/>
		<path d="M3.5 5.5v1.7h9V5.5M8 7.2v2.6" fill="none" stroke="${ACCENT}" stroke-width="1.6"/><path d="M5.6 8.9L8 11.4l2.4-2.5z" fill="${ACCENT}"/>
		<rect x="3" y="11.2" width="10" height="4" rx="1" fill="${INK}" stroke="${PAPER}" stroke-width=".6"/>`,
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
