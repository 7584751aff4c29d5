import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { scratchFolder, shishi } from "../support/cli";
import { HOSTILE_PDF } from "../support/hostile/pdf";

const DOUBLING = HOSTILE_PDF.find(({ name }) => name.includes("double"));

test("a PDF whose drawings double and double is stopped, with a line that says what to do", async () => {
	const path = join(scratchFolder("pdf"), "通知.pdf");
	writeFileSync(path, DOUBLING?.bytes() ?? "");
	const { status, stderr } = await shishi("notice", path);
	expect(status).toBe(1);
	expect(stderr.trim().split("\n")).toEqual([expect.stringMatching(/过于复杂.*\.docx/)]);
}, 60_000);
