/** Bounds on what a file sent in by others may cost. Sizes in bytes. */
export interface ReadLimits {
	/** The file as it lies on disk. */
	fileBytes: number;
	/** All parts of a zip that are unpacked, together. */
	unpackedBytes: number;
	/** Entries in a zip. */
	parts: number;
	sheets: number;
	/** Cells that hold something, in all sheets together. */
	cells: number;
	/** Characters of text in all cells together. */
	characters: number;
	/** Merged ranges, in all sheets together. */
	merges: number;
}

const MB = 1024 * 1024;

export const READ_LIMITS: ReadLimits = {
	fileBytes: 50 * MB,
	unpackedBytes: 512 * MB,
	parts: 10_000,
	sheets: 1_000,
	cells: 500_000,
	characters: 32 * MB,
	merges: 200_000,
};

/** A merged workbook of ours holds thousands of forms: 5,000 make a million cells. */
export const MERGED_LIMITS: Partial<ReadLimits> = {
	fileBytes: 200 * MB,
	unpackedBytes: 1024 * MB,
	cells: 4_000_000,
	characters: 128 * MB,
};
