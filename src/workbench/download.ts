/** Long enough for a browser that asks where to put the file; milliseconds. */
const ADDRESS_KEPT = 60_000;

/** Hands the user a file. */
export function download(bytes: Uint8Array, fileName: string): void {
	const link = document.createElement("a");
	link.href = URL.createObjectURL(new Blob([bytes.slice()]));
	link.download = fileName;
	link.click();
	setTimeout(() => URL.revokeObjectURL(link.href), ADDRESS_KEPT);
}
