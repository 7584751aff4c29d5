import { HOSTILE_FILES } from "../support/hostile";
import { endOf } from "../support/hostile/read-as-sent";

/**
 * Of processor time. On an idle machine each ends within a second and 300 MB (test/bench/hostile.ts prints the table);
 * what does not end at all takes far longer than this.
 */
const MOST_MS = 10_000;

/** pdf.js has no thread of its own under jest, where nothing could stop it: the command line reads it in `cli/hostile-pdf`. */
const NEEDS_THREAD = "drawings that double, thirty times over";
const FILES = HOSTILE_FILES.filter(({ name }) => name !== NEEDS_THREAD);

test.each(FILES.map((file) => [`.${file.extension}: ${file.name}`, file] as const))(
	"%s",
	async (_, { bytes, extension, ends }) => {
		const content = bytes();
		const before = process.cpuUsage();
		expect(await endOf(`hostile.${extension}`, content)).toBe(ends);
		const { user, system } = process.cpuUsage(before);
		expect((user + system) / 1000).toBeLessThan(MOST_MS);
		expect(Object.keys(Object.prototype)).toEqual([]);
	},
	60_000,
);
