import type { Locator } from "playwright-core";

/** Drags files and folders of this machine over an element and drops them there, as the system does: the browser opens them itself. */
export async function dropFiles(onto: Locator, paths: readonly string[]): Promise<void> {
	const page = onto.page();
	const box = await onto.boundingBox();
	if (!box) throw new Error("There is nothing to drop onto.");
	const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
	const data = { items: [], files: [...paths], dragOperationsMask: 1 };
	const session = await page.context().newCDPSession(page);
	try {
		// As a hand would: over the page for a while, or the drop comes before the page has said that it takes it.
		for (const type of ["dragEnter", "dragOver", "dragOver", "dragOver", "drop"] as const)
			await session.send("Input.dispatchDragEvent", { type, ...place, data });
	} finally {
		await session.detach();
	}
}
