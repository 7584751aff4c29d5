/**
 * The files that a person means: by the whole name as it is listed, else by the end of a path on either side
 * (县妇联.xlsx for 更正/县妇联.xlsx, returns/县妇联.xlsx for 县妇联.xlsx).
 */
export function filesMeant(wanted: string, files: readonly string[]): string[] {
	const want = plainPath(wanted);
	if (want === "") return [];
	const exact = files.filter((file) => plainPath(file) === want);
	if (exact.length > 0) return exact;
	return files.filter((file) => {
		const path = plainPath(file);
		return path.endsWith(`/${want}`) || want.endsWith(`/${path}`);
	});
}

function plainPath(path: string): string {
	return path
		.normalize("NFC")
		.split(/[/\\]/)
		.filter((step) => step !== "" && step !== ".")
		.join("/");
}
