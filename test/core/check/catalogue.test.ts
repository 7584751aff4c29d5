import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { FORM_RULES, MERGED_RULES, TOGETHER_RULES } from "../../../src/core/check/rules";
import { RULES, type RuleId } from "../../../src/core/model";

const ROOT = process.cwd();
const ids = Object.keys(RULES) as RuleId[];

/** Found where files are read and where forms are merged, not on one form. */
const ELSEWHERE: RuleId[] = ["file-unreadable", "form-unrecognised", "unit-not-returned", "duplicate-return"];

function testTexts(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return testTexts(path);
		return entry.name.endsWith(".test.ts") && entry.name !== "catalogue.test.ts" ? [readFileSync(path, "utf8")] : [];
	});
}

describe("the rule catalogue", () => {
	test("every rule is checked on a form, on all together, or elsewhere, by one file of its name", () => {
		const listed = [...FORM_RULES, ...TOGETHER_RULES, ...MERGED_RULES].map(({ id }) => id);
		expect(new Set([...listed, ...ELSEWHERE])).toEqual(new Set(ids));
		for (const id of listed) expect([id, existsSync(join(ROOT, `src/core/check/rules/${id}.ts`))]).toEqual([id, true]);
		const files = readdirSync(join(ROOT, "src/core/check/rules")).map((name) => name.replace(/\.ts$/, ""));
		expect(files.filter((name) => name !== "index" && !ids.includes(name as RuleId))).toEqual([]);
	});

	test("no rule is listed twice on one form", () => {
		const listed = FORM_RULES.map(({ id }) => id);
		expect(listed).toEqual([...new Set(listed)]);
	});

	test.each(ids)("%s says what, why and what to do, in plain Chinese", (id) => {
		const { title, why, remedy } = RULES[id];
		expect(title).toMatch(/^[\u4e00-\u9fff]{3,12}$/);
		expect(why).toMatch(/^[\u4e00-\u9fff].{5,50}。$/);
		expect(remedy).toMatch(/^请.{2,60}。$/);
		expect(`${title}${why}${remedy}`).not.toMatch(/[,;:?!]/);
	});

	test("every rule appears in a test", () => {
		const texts = testTexts(join(ROOT, "test")).join("\n");
		expect(ids.filter((id) => !texts.includes(id))).toEqual([]);
	});
});
