import { atRest } from "../app/at-rest";
import { HostFailure } from "../app/spreadsheet-host";
import { abilitiesOf } from "./abilities";
import { converse } from "./batch";
import type { Surroundings } from "./surroundings";

/**
 * Calls back once edits have come to rest. Listeners must only read: whatever an add-in writes empties Excel's undo list.
 * @returns stops it
 */
export async function followEdits(listener: () => void, surroundings: Surroundings): Promise<() => Promise<void>> {
	if (!abilitiesOf(surroundings).followEdits)
		throw new HostFailure("这个版本的 Excel 不能随改随查：请改完后点“重新核对”。", "ApiNotFound");
	const rest = atRest(listener);
	let stopped = false;
	const registered = await converse(async (context) => {
		const handler = context.workbook.worksheets.onChanged.add(async (event) => {
			// Edits by fellow authors count, our own do not. Some are still on their way when it is told to stop.
			if (!stopped && event.triggerSource !== "ThisLocalAddin") rest.disturb();
		});
		await context.sync();
		return handler;
	});
	return async () => {
		if (stopped) return;
		stopped = true;
		rest.cancel();
		await converse(async (context) => {
			registered.remove();
			await context.sync();
		}, registered.context);
	};
}
