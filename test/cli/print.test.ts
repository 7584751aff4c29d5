import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { checkJson, layOut, SAMPLE_NOTICE, scratchFolder, shishi } from "../support/cli";

// Each starts several processes.
jest.setTimeout(60_000);

/** Clears a terminal, turns the direction of writing, forges a line, and is one name. */
const NAME = "县妇联\u001b[2J\u009b31m\u202excod.\n✗ 伪造的一行\r\u0007.xlsx";
const folder = scratchFolder("names");
const OBEYED = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/u;

beforeAll(async () => {
	const form = join(scratchFolder("form"), "form.xlsx");
	await layOut(SAMPLE_NOTICE, "--period", "2025Q2", "--unit", "县妇联", "-o", form);
	copyFileSync(form, join(folder, NAME));
});

test("of a file's name nothing reaches the terminal that it would obey, and no line is forged", async () => {
	for (const args of [
		["check", folder],
		["merge", folder, "-o", join(scratchFolder("merged"), "m.xlsx")],
		["notice", join(folder, NAME)],
		["notice", join(folder, `无${NAME}`)],
	]) {
		const { stdout, stderr } = await shishi(...args);
		expect([args[0], stdout + stderr]).toEqual([args[0], expect.not.stringMatching(OBEYED)]);
		expect(stdout + stderr).not.toMatch(/^✗ 伪造/m);
	}
	expect((await shishi("check", folder)).stdout).toContain("县妇联␛[2J");
});

test("as JSON the name is exact, and printed it is as harmless", async () => {
	const { stdout } = await shishi("check", folder, "--json");
	expect(stdout).not.toMatch(OBEYED);
	expect((await checkJson(folder)).workbooks[0]?.file).toBe(NAME);
});
