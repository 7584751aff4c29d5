import { drawingLimit } from "../../../src/files/documents/pdf/engine-limits";

const [TEXT, FORM] = [44, 74];

/** Sends a page's operators as pdf.js's thread does, a thousand at a time. */
function draw(port: EventTarget, streamId: number, operators: number[]): void {
	for (let at = 0; at < operators.length; at += 1000) {
		const chunk = { fnArray: operators.slice(at, at + 1000), argsArray: [], length: 1000, lastChunk: false };
		const data = { sourceName: "d0_worker", targetName: "d0", stream: 4, streamId, chunk };
		port.dispatchEvent(new MessageEvent("message", { data }));
	}
}

async function isStopped(pages: number[][]): Promise<boolean> {
	const port = new EventTarget();
	const { failure, clear } = drawingLimit(port, FORM);
	port.dispatchEvent(new MessageEvent("message", { data: { action: "ready", data: null } }));
	for (const [at, operators] of pages.entries()) draw(port, at, operators);
	clear();
	const stopped = failure.then(
		() => false,
		() => true,
	);
	return Promise.race([stopped, new Promise<boolean>((later) => setTimeout(() => later(false)))]);
}

const times = (count: number, operator: number) => new Array<number>(count).fill(operator);

test("a file is stopped by the drawings within drawings of all its pages", async () => {
	const page = [...times(3000, FORM), ...times(3000, TEXT)];
	expect(await isStopped([page])).toBe(false);
	expect(await isStopped([page, page])).toBe(true);
});

test("and by what one page draws, however many pages there are", async () => {
	expect(await isStopped([times(150_000, TEXT)])).toBe(true);
	expect(await isStopped([times(60_000, TEXT), times(60_000, TEXT), times(60_000, TEXT)])).toBe(false);
});
