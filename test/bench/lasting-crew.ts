import { availableParallelism } from "node:os";
import { Crew, type ReturnsWork } from "../../src/app";
import { startThread } from "../../src/cli/threads";
import { builtScript } from "./built";

export interface LastingCrew {
	size: number;
	/** As the command line's, but its threads stay from one merge to the next: what is measured is no start. */
	work: ReturnsWork;
	/** Ends it. */
	end(): void;
}

/** A crew on all cores, four at most; null where there is but one. */
export async function lastingCrew(): Promise<LastingCrew | null> {
	const size = Math.min(availableParallelism(), 4);
	if (size < 2) return null;
	const { url, remove } = await builtScript("src/cli/thread.ts");
	const crew = new Crew({ startThread: () => startThread(url), size, startAfter: 0 });
	return {
		size,
		work: {
			atOnce: crew.atOnce,
			open: (file, period) => crew.open(file, period),
			check: (form, context) => crew.check(form, context),
			close() {},
		},
		end() {
			crew.close();
			remove();
		},
	};
}
