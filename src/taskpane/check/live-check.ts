/** What a live check is made of. */
export interface LiveCheckParts<Read, Result> {
	/** Only reads: a check that writes would take the undo from the user at each key. */
	read(): Promise<Read>;
	check(read: Read): Promise<Result>;
	onResult(result: Result): void;
	onFailure(error: unknown): void;
}

/** Checks again when asked, one check at a time: what comes in the meantime is checked once, afterwards. */
export function createLiveCheck<Read, Result>(
	parts: LiveCheckParts<Read, Result>,
): {
	again(): void;
	stop(): void;
} {
	let running = false;
	let asked = false;
	let stopped = false;

	async function run(): Promise<void> {
		running = true;
		while (asked && !stopped) {
			asked = false;
			try {
				const result = await parts.check(await parts.read());
				// A newer state is already waiting; what the last one says would only flicker.
				if (!stopped && !asked) parts.onResult(result);
			} catch (error) {
				if (!stopped && !asked) parts.onFailure(error);
			}
		}
		running = false;
	}

	return {
		again: () => {
			asked = true;
			if (!running) void run();
		},
		stop: () => {
			stopped = true;
		},
	};
}
