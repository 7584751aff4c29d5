import type { FileOutcome } from "../../core";
import type { MergeState } from "../state/merge-state";

/** A file as it is read, and what became of it. */
export interface FileRow {
	/** Of its own: one file may hold several forms. */
	id: string;
	file: string;
	unit: string | null;
	status: "waiting" | "reading" | "read" | "excluded" | FileOutcome["status"];
	reason: FileOutcome["reason"];
	foundBy: FileOutcome["foundBy"];
}

type FileState = Pick<MergeState, "files" | "readSoFar" | "result">;

/**
 * A row a file: while reading for the first time, of the files given; afterwards of all that were found in them, archives
 * taken apart, those first that someone has to do something about.
 */
export function fileRows(state: FileState): FileRow[] {
	return withoutIds(state).map((row, at) => ({ ...row, id: `${at}|${row.file}` }));
}

function withoutIds({ files, readSoFar, result }: FileState): Omit<FileRow, "id">[] {
	if (result) {
		const { files: told, excluded } = result.outcome;
		const withStatus = (status: FileOutcome["status"]) => told.filter((each) => each.status === status);
		return [
			...withStatus("rejected"),
			...withStatus("superseded"),
			...withStatus("merged"),
			...excluded.map(({ file, unit }) => ({
				file,
				unit,
				status: "excluded" as const,
				reason: null,
				foundBy: null,
			})),
		];
	}
	return files.map(({ file }, at) => ({
		file,
		unit: null,
		status: readingStatus(at, readSoFar),
		reason: null,
		foundBy: null,
	}));
}

function readingStatus(at: number, readSoFar: number | null): FileRow["status"] {
	if (readSoFar === null || at > readSoFar) return "waiting";
	return at === readSoFar ? "reading" : "read";
}
