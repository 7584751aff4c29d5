/** Leaves half of the 300 ms, in which an answer to an edit is due, for reading and checking. */
const QUIET = 150;
/** While others keep typing in the same workbook, it is never quiet. */
const LONGEST_WAIT = 2000;

/** Calls back once what disturbs has come to rest. */
export function atRest(listener: () => void): { disturb(): void; cancel(): void } {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let since: number | null = null;
	return {
		disturb() {
			since ??= Date.now();
			clearTimeout(timer);
			const wait = Math.min(QUIET, Math.max(0, since + LONGEST_WAIT - Date.now()));
			timer = setTimeout(() => {
				since = null;
				listener();
			}, wait);
		},
		cancel() {
			clearTimeout(timer);
		},
	};
}
