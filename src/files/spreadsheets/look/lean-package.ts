import { READ_LIMITS } from "../../read-limits";
import { unpack, unpackBudget, writeZip, zipEntries } from "../../zip";

/** Only what says how sheets look; pictures, macros, links and whatever else a file brings stay packed. */
const OF_LOOK = [
	/^\[Content_Types\]\.xml$/,
	/^(?:.*\/)?_rels\/(?:workbook|sheet\d+|drawing\d+)?(?:\.xml)?\.rels$/,
	/^xl\/(?:workbook|styles|sharedStrings)\.xml$/,
	/^xl\/(?:theme|worksheets|drawings|charts)\/[^/]+\.xml$/,
	/^docProps\/core\.xml$/,
];
/** A look takes memory for every blank cell that has one: beyond this a file is shown without. */
const MOST_BYTES = 16 << 20;

/**
 * The parts of an .xlsx that its look stands in, as a package of their own.
 * @returns null where they are too large to be worth it
 * @throws UnreadableFile
 */
export function leanPackage(bytes: Uint8Array): Uint8Array | null {
	const entries = zipEntries(bytes, READ_LIMITS).filter(({ path }) => OF_LOOK.some((kind) => kind.test(path)));
	if (entries.reduce((sum, { unpackedBytes }) => sum + unpackedBytes, 0) > MOST_BYTES) return null;
	const budget = unpackBudget(bytes.length, MOST_BYTES);
	return writeZip(
		entries.map((entry) => ({ path: entry.path, bytes: unpack(bytes, entry, budget) })),
		false,
	);
}
