import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { CHROMIUM, startBrowser } from "../support/browser/start";
import { median } from "./table";

const ROUNDS = 5;

interface Opened {
	/** Milliseconds from the beginning of the navigation; NaN where it did not come. */
	painted: number;
	drawn: number;
	idle: number;
	usable: number;
	/** Bytes of what was loaded before the pane was drawn, and of all, as a server sends them packed. */
	firstBytes: number;
	allBytes: number;
}

/**
 * What a browser takes for the pages, built as for users, on a server of this machine; a fresh profile each time. The pane
 * without Excel ends at its first paint: what comes then is Excel's.
 */
export async function measurePages(): Promise<void> {
	if (!CHROMIUM) return console.log("\npages: not measured, there is no Chromium");
	const source = pathToFileURL(resolve("src/workbench/server/serve.mjs")).href;
	const { serve } = await import(source);
	const browser = await startBrowser();
	console.log(
		`\n${"page".padEnd(12)}${"painted".padStart(9)}${"drawn".padStart(9)}${"idle".padStart(9)}${"usable".padStart(9)}   ms, median of ${ROUNDS} first visits`,
	);
	for (const [site, page] of [
		["workbench", "index.html"],
		["pane", "taskpane.html"],
	] as const) {
		const { port, close } = await serve(build(site), 0);
		const rounds: Opened[] = [];
		for (let round = 0; round < ROUNDS; round++) rounds.push(await open(browser, `http://localhost:${port}/${page}`));
		const of = (key: keyof Opened) => median(rounds.map((each) => each[key]));
		const shown = (["painted", "drawn", "idle", "usable"] as const).map((key) => {
			const value = of(key);
			return (Number.isNaN(value) ? "-" : value.toFixed(0)).padStart(9);
		});
		const [first, all] = [of("firstBytes"), of("allBytes")].map((bytes) => `${(bytes / 1024).toFixed(0)} KB`);
		console.log(`${site.padEnd(12)}${shown.join("")}   packed: ${first} before the pane is drawn, ${all} in all`);
		await close();
	}
	await browser.close();
}

/** Built as `npm run build` does, beside what others have in dist. */
function build(site: string): string {
	const folder = resolve("out", `bench-${site}`);
	const webpack = resolve("node_modules", "webpack", "bin", "webpack.js");
	const args = ["--mode", "production", "--config-name", site, "--output-path", folder, "--stats", "errors-only"];
	const { status } = spawnSync(process.execPath, [webpack, ...args], { stdio: "inherit" });
	if (status !== 0) throw new Error(`webpack: ${status}`);
	return folder;
}

async function open(browser: Browser, address: string): Promise<Opened> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: "zh-CN" });
	const page = await context.newPage();
	const loaded: Promise<{ at: number; bytes: number }>[] = [];
	page.on("requestfinished", (request) => {
		loaded.push(
			(async () => {
				const body = await (await request.response())?.body().catch(() => null);
				return { at: request.timing().startTime, bytes: body ? gzipSync(body).length : 0 };
			})(),
		);
	});
	await page.addInitScript(noteMilestones);
	await page.goto(address);
	const isWorkbench = address.endsWith("index.html");
	if (isWorkbench)
		await page.waitForFunction(
			() => {
				const { usable, idle } = (window as unknown as { milestones: { usable?: number; idle?: number } }).milestones;
				return usable !== undefined && idle !== undefined;
			},
			null,
			{ timeout: 60_000 },
		);
	else await page.waitForTimeout(1_500);
	const {
		painted = Number.NaN,
		drawn = Number.NaN,
		idle = Number.NaN,
		usable = Number.NaN,
		begun,
	} = await page.evaluate(() => ({
		...(window as unknown as { milestones: Partial<Record<"drawn" | "idle" | "usable", number>> }).milestones,
		painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
		begun: performance.timeOrigin,
	}));
	const files = await Promise.all(loaded);
	await context.close();
	const sum = (list: typeof files) => list.reduce((total, { bytes }) => total + bytes, 0);
	const first = Number.isNaN(drawn) ? files : files.filter(({ at }) => at - begun < drawn);
	return { painted, drawn, idle, usable, firstBytes: sum(first), allBytes: sum(files) };
}

/**
 * Runs in the page: notes when the pane's tabs are drawn, when the page has nothing to do for the first time after
 * that, and when the spreadsheet holds the example. Stands alone.
 */
function noteMilestones(): void {
	const noted: Partial<Record<"drawn" | "idle" | "usable", number>> = {};
	(window as unknown as { milestones: typeof noted }).milestones = noted;
	new MutationObserver(() => {
		if (noted.drawn === undefined && document.querySelector("[role=tab]")) {
			noted.drawn = performance.now();
			requestIdleCallback(() => {
				noted.idle = performance.now();
			});
		}
		if (noted.usable === undefined && document.querySelector("[data-file-name]")?.textContent?.includes("示例"))
			requestAnimationFrame(() => {
				noted.usable ??= performance.now();
			});
	}).observe(document, { childList: true, subtree: true, characterData: true });
}
