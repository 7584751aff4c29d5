import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checkReturns, fillIn, loadNoticeText } from "../src/app";
import { parsePeriod, type ReportingPeriod } from "../src/core";
import { FINDINGS_PAGE, findingsPage } from "./support/guide/findings-page";

// The user's guide: what it says of the program is held against the program.

const ROOT = process.cwd();
const GUIDE = join(ROOT, "assets/guide");

interface Renderer {
	PAGES: string[];
	renderPage(name: string, read: (name: string) => string, version: string): string;
	renderMarkdown(markdown: string): string;
	slug(heading: string): string;
}
let guide: Renderer;
beforeAll(async () => {
	guide = await import(join(GUIDE, "render-page.mjs"));
});

const read = (name: string) => readFileSync(join(GUIDE, `${name}.md`), "utf8");
const NAMES = readdirSync(GUIDE)
	.filter((name) => name.endsWith(".md"))
	.map((name) => name.slice(0, -3));

test("every page is in the menu and can be drawn", () => {
	expect([...guide.PAGES].sort()).toEqual([...NAMES].sort());
	for (const name of NAMES) expect(guide.renderPage(name, read, "1.2.3")).toContain("实事报表 1.2.3");
});

test.each(NAMES)("%s: links lead to pages, headings and pictures that are there", (name) => {
	const headings = (page: string) => [...read(page).matchAll(/^#{1,3} (.+)$/gm)].map(([, text]) => guide.slug(text!));
	const missing = [...read(name).matchAll(/\]\(([^)]+)\)/g)]
		.map(([, to]) => to!)
		.filter((to) => {
			const [file = "", anchor] = to.split("#");
			if (file.endsWith(".png")) return !existsSync(join(GUIDE, file));
			const page = file === "" ? name : file.replace(/\.md$/, "");
			return !NAMES.includes(page) || (anchor !== undefined && !headings(page).includes(anchor));
		});
	expect(missing).toEqual([]);
});

/** Everything that has words for a screen, a sheet or the ribbon. */
function screenTexts(): string {
	const folders = ["src/taskpane/strings", "src/workbench", "src/core/merge/sheets", "src/core/follow-up"];
	const files = folders.flatMap((folder) =>
		readdirSync(join(ROOT, folder))
			.filter((name) => name.endsWith(".ts"))
			.map((name) => join(folder, name)),
	);
	return [...files, "manifest.xml"].map((file) => readFileSync(join(ROOT, file), "utf8")).join("\n");
}

test("what the guide prints bold is a word on a screen or the name of a sheet, to the letter", () => {
	const texts = screenTexts();
	const bold = NAMES.flatMap((name) => [...read(name).matchAll(/\*\*([^*]+)\*\*/g)].map(([, words]) => words!));
	expect(bold.length).toBeGreaterThan(30);
	const isSaid = (words: string) => texts.includes(`"${words}"`) || texts.includes(`\`${words}\``);
	expect([...new Set(bold)].filter((words) => !isSaid(words))).toEqual([]);
});

test("the page on findings is what the catalogue and the program say today (npm run guide)", async () => {
	expect(readFileSync(join(ROOT, FINDINGS_PAGE), "utf8")).toBe(await findingsPage());
}, 60_000);

const PERIOD = parsePeriod("2025Q2") as ReportingPeriod;

async function findingsOn(target: string, progress: string) {
	const notice = loadNoticeText(`关于2025年为全县妇女儿童办实事的通知
一、实施家庭幸福行动。${target}。（责任单位：县妇联）
附件
2025年为全县妇女儿童办实事工作进展情况报表
单位：（盖章）                         填报时间：  年  月  日
序号	实事名称	责任单位	本季度具体措施及任务进度情况	完成时限
1	实施家庭幸福行动	县妇联		
`);
	const rows = { "1": { progress, deadline: "2025年12月底" } };
	const bytes = await fillIn(notice, PERIOD, { unit: "县妇联", fillDate: "2025年6月30日", rows });
	const { checked } = await checkReturns([{ file: "县妇联.xlsx", bytes, modified: null }], { notice, period: PERIOD });
	return { rules: checked[0]?.findings.map(({ rule }) => rule), achieved: checked[0]?.targets[0]?.achieved };
}

const WORDINGS = read("unit")
	.split("\n")
	.filter((line) => /^\|(?: [^|]+ \|){4}$/.test(line))
	.slice(2)
	.map((line) => line.split("|").map((cell) => cell.trim()) as [string, string, string, string, string, string]);

test.each(WORDINGS)(
	"%s%s: the bad wording is found fault with, the good one is read",
	async (_, target, bad, __, good) => {
		expect((await findingsOn(target, bad)).rules).not.toEqual([]);
		const isBegun = !good.startsWith("尚未开展");
		expect(await findingsOn(target, good)).toEqual({
			rules: isBegun ? [] : ["target-behind"],
			achieved: isBegun ? Number(/累计\D*(\d+)/.exec(good)?.[1]) : 0,
		});
	},
);

describe("the pages' markdown", () => {
	test("headings get the anchors of repository sites, links between pages lead to what is built", () => {
		expect(guide.renderMarkdown("# 一 A，b")).toContain('<h1 id="一-ab">一 A，b</h1>');
		expect(guide.renderMarkdown("[去](office.md#二) [外](https://example.org/a.md)")).toBe(
			'<p><a href="office.html#二">去</a> <a href="https://example.org/a.md">外</a></p>\n',
		);
		expect(guide.renderMarkdown("<!-- not for readers -->\n\n`<b>`")).toBe("<p><code>&lt;b&gt;</code></p>\n");
	});

	test.each(["<div>a</div>", "甲<b>乙</b>", "甲 <img src=x onerror=alert(1)>"])("tags are refused: %s", (text) => {
		expect(() => guide.renderMarkdown(text)).toThrow("does without tags");
	});
});
