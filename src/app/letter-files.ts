import {
	type FollowUp,
	LETTER_KINDS,
	type LetterDraft,
	letterText,
	planLettersSheet,
	TONES,
	type Tone,
	unitFileNames,
} from "../core";
import { writeLetterDocument, writeWorkbook } from "../files";

/** A draft as a file. */
export interface LetterFile {
	/** With `/` between folder and name: 提醒/县妇联（退回）.txt */
	path: string;
	bytes: Uint8Array;
}

/** Every draft as text (UTF-8 with a byte order mark, for old editors) and as .docx, in a folder for each tone. */
export function* letterFiles({ letters, bulletin }: FollowUp): Generator<LetterFile> {
	yield* bothFormats(`${TONES.bulletin}/报送情况通报`, bulletin);
	const names = unitFileNames(letters.map(({ to, kind }) => `${to}（${LETTER_KINDS[kind]}）`));
	for (const [at, { drafts }] of letters.entries())
		for (const tone of Object.keys(TONES) as Tone[]) yield* bothFormats(`${TONES[tone]}/${names[at]}`, drafts[tone]);
}

/** Every draft in one sheet, .xlsx, for where no other file can be saved. */
export function letterWorkbook(followUp: FollowUp): Promise<Uint8Array> {
	const sheet = planLettersSheet(followUp);
	return writeWorkbook({ title: sheet.name, properties: {}, sheets: [sheet] });
}

function* bothFormats(path: string, draft: LetterDraft): Generator<LetterFile> {
	const text = `\uFEFF${letterText(draft).replaceAll("\n", "\r\n")}\r\n`;
	yield { path: `${path}.txt`, bytes: new TextEncoder().encode(text) };
	yield { path: `${path}.docx`, bytes: writeLetterDocument(draft) };
}
