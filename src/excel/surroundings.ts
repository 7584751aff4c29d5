/** What the adapter needs to know of the program and the page it runs in, apart from the workbook. */
export interface Surroundings {
	/** Is this version of Excel's programming interface there? As text: `1.10` is no number. */
	has(version: string): boolean;
	/** The program's name for where it runs: PC, Mac, OfficeOnline, iOS … */
	platform: string;
	/** Hands the user a file by the page's own means. */
	download(bytes: Uint8Array, fileName: string): void;
}

/** What stands around the pane, asked for now. */
export function actualSurroundings(): Surroundings {
	return {
		has: (version) => Office.context.requirements.isSetSupported("ExcelApi", version),
		platform: String(Office.context.platform ?? ""),
		download,
	};
}

function download(bytes: Uint8Array, fileName: string): void {
	const url = URL.createObjectURL(new Blob([bytes.slice()], { type: "application/octet-stream" }));
	const link = document.createElement("a");
	link.href = url;
	link.download = fileName;
	link.click();
	// The browser reads the address after this turn; a minute is ample, and the pane may live for days.
	setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
