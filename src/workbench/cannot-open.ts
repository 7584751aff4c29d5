import { strings } from "./strings";

const DOCUMENT = /\.(?:docx?|wps|pdf|txt|rtf|ofd)$/i;
const ARCHIVE = /\.(?:zip|rar|7z)$/i;

/**
 * Why dropped or picked files cannot be opened in the spreadsheet, as far as their number and names tell; what is in a
 * file is judged by opening it. Null where nothing is against it.
 */
export function cannotOpen(files: readonly Pick<File, "name">[]): string | null {
	const [file, ...others] = files;
	if (!file) return strings.dropNothing;
	if (others.length > 0) return strings.dropOne;
	if (DOCUMENT.test(file.name)) return strings.dropDocument(file.name);
	return ARCHIVE.test(file.name) ? strings.dropArchive(file.name) : null;
}
