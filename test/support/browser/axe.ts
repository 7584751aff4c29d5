import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const AXE = createRequire(__filename).resolve("axe-core/axe.min.js");

/**
 * What axe finds wrong on the page, one line each.
 * @param rules only these, where given
 * @param except parts of the page that are not ours, as selectors
 */
export async function axeViolations(page: Page, rules?: string[], except: string[] = []): Promise<string[]> {
	// By the debugger, for the page's policy lets in no script but its own.
	const session = await page.context().newCDPSession(page);
	// Fluent's focus sentries: they take no part in reading and hand the focus on at once.
	const context = { exclude: ["[data-tabster-dummy]", ...except] };
	const options = { resultTypes: ["violations"], ...(rules && { runOnly: rules }) };
	try {
		await session.send("Runtime.evaluate", { expression: readFileSync(AXE, "utf8") });
		const { result } = await session.send("Runtime.evaluate", {
			expression: `axe.run(${JSON.stringify(context)}, ${JSON.stringify(options)}).then(({ violations }) => violations.map(
				({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html, failureSummary }) => html.slice(0, 160) + " " + failureSummary)].join(" | ")))`,
			awaitPromise: true,
			returnByValue: true,
		});
		if (!Array.isArray(result.value)) throw new Error(`axe: ${JSON.stringify(result)}`);
		return result.value;
	} finally {
		await session.detach();
	}
}
