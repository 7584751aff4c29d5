import {
	type Answers,
	CannotProceed,
	type CheckedReturns,
	checkOpenWorkbook,
	checkReturns,
	fillIn,
	layOutArchive,
	letterFiles,
	letterWorkbook,
	loadNotice,
	loadNoticeText,
	type MergedReturns,
	mergeReturns,
	type ReturnedFile,
	type ReturnsWork,
} from "../../app";
import {
	type Acceptance,
	type FollowUp,
	type GivenChoices,
	type LetterDraft,
	type Notice,
	parsePeriod,
	planReport,
	planUnitReport,
	type ReportingPeriod,
	type RuleId,
	type WorkbookData,
	type WorkbookPlan,
} from "../../core";
import { packArchive, writeLetterDocument, writeWorkbook } from "../../files";
import { bytesOf, bytesOrReason } from "./file-bytes";
import { withThreads } from "./threads";

/** A returned file that has not been read yet. */
export interface FileSource {
	file: string;
	/** ISO 8601 UTC; null where unknown. */
	modified: string | null;
	/** Null where the browser did not hand it out. */
	content: Blob | null;
}

/** One that the browser has handed out. */
export type PickedFile = FileSource & { content: Blob };

export interface JudgedBy extends GivenChoices {
	accepted?: readonly Acceptance[] | undefined;
	hidden?: readonly RuleId[] | undefined;
	/** Where left out, the notice that most of the files carry. */
	notice?: Notice | undefined;
	/** ReportingPeriod.key; where left out, the period of most of the forms. */
	period?: string | undefined;
	previous?: Blob | undefined;
	/** `YYYY-MM-DD` */
	asOf?: string | undefined;
	due?: string | undefined;
}

export interface OpenCheckOrder {
	workbook: WorkbookData;
	notice: Notice | undefined;
	/** ReportingPeriod.key; undefined follows the form, then `assumedPeriod`. */
	period: string | undefined;
	assumedPeriod: string | undefined;
}

/**
 * The use cases as the pane asks for them, by name: input and output are plain data, for they cross to a worker and
 * back. To add one: its line here and in `TASKS`.
 */
export interface TaskMap {
	readNotice: { input: Blob; output: Notice };
	readNoticeText: { input: string; output: Notice };
	/** The plan of a report, to be looked at: `unit` null is the whole. */
	planReport: { input: ReportOrder; output: WorkbookPlan };
	layOut: { input: ReportOrder; output: { plan: WorkbookPlan; bytes: Uint8Array } };
	/** One .zip with a workbook for each unit. */
	layOutUnits: { input: { notice: Notice; period: string; units: readonly string[] }; output: Uint8Array };
	/** A unit's workbook, filled in: for the example. */
	fillForm: { input: { notice: Notice; period: string; answers: Answers }; output: Uint8Array };
	checkFiles: { input: { files: FileSource[]; by: JudgedBy }; output: CheckedReturns };
	mergeFiles: { input: { files: readonly FileSource[]; by: JudgedBy }; output: MergedReturns };
	/** The forms of the workbook that is open. */
	checkOpen: { input: OpenCheckOrder; output: CheckedReturns };
	/** A .docx */
	writeLetter: { input: LetterDraft; output: Uint8Array };
	/** All letters in one .zip. */
	packLetters: { input: FollowUp; output: Uint8Array };
	/** All letters as a sheet, .xlsx. */
	writeLetters: { input: FollowUp; output: Uint8Array };
}

export interface ReportOrder {
	notice: Notice;
	/** ReportingPeriod.key */
	period: string;
	unit: string | null;
}

export type TaskName = keyof TaskMap;
/** Tells how far the work is; `total` 0 where not known. */
export type Progress = (done: number, total: number) => void;
export type Task<Name extends TaskName> = (
	input: TaskMap[Name]["input"],
	progress: Progress,
) => Promise<TaskMap[Name]["output"]>;

export const TASKS: { [Name in TaskName]: Task<Name> } = {
	readNotice: async (content) => loadNotice(await bytesOf(content)),
	readNoticeText: async (text) => loadNoticeText(text),
	planReport: async (order) => plan(order),
	layOut: async (order) => {
		const planned = plan(order);
		return { plan: planned, bytes: await writeWorkbook(planned) };
	},
	layOutUnits: ({ notice, period, units }, progress) =>
		layOutArchive(notice, periodOf(period), units, (done) => progress(done, units.length)),
	fillForm: ({ notice, period, answers }) => fillIn(notice, periodOf(period), answers),
	checkFiles: async ({ files, by }, progress) => {
		const options = await optionsOf(by);
		return withFiles(files, progress, (sources, crew) => checkReturns(sources, options, crew));
	},
	mergeFiles: async ({ files, by }, progress) => {
		const options = await optionsOf(by);
		return withFiles(files, progress, (sources, crew) => mergeReturns(sources, options, crew));
	},
	checkOpen: async ({ workbook, notice, period, assumedPeriod }) =>
		checkOpenWorkbook(workbook, {
			notice,
			period: period === undefined ? undefined : periodOf(period),
			assumedPeriod: assumedPeriod === undefined ? undefined : periodOf(assumedPeriod),
		}),
	writeLetter: async (draft) => writeLetterDocument(draft),
	writeLetters: (followUp) => letterWorkbook(followUp),
	packLetters: async (followUp) => packArchive([...letterFiles(followUp)]),
};

function plan({ notice, period, unit }: ReportOrder): WorkbookPlan {
	return unit === null ? planReport(notice, periodOf(period)) : planUnitReport(notice, periodOf(period), unit);
}

function periodOf(key: string): ReportingPeriod {
	const period = parsePeriod(key);
	if (period) return period;
	throw new CannotProceed(`看不懂报告期“${key}”，请重新选择报告期。`);
}

async function optionsOf({ period, previous, ...by }: JudgedBy) {
	return {
		...by,
		period: period === undefined ? undefined : periodOf(period),
		previous: previous && (await bytesOf(previous)),
	};
}

/** Files are read one by one, when their turn comes: thirty of them need not lie in memory at once. */
function withFiles<Outcome>(
	files: readonly FileSource[],
	progress: Progress,
	use: (files: AsyncIterable<ReturnedFile>, crew: ReturnsWork) => Promise<Outcome>,
): Promise<Outcome> {
	let opened = 0;
	async function* read() {
		for (const { file, modified, content } of files) {
			progress(opened, files.length);
			yield { file, modified, ...(await bytesOrReason(content)) };
		}
	}
	return withThreads((crew) =>
		use(read(), {
			atOnce: crew.atOnce,
			open: async (file, period) => {
				const found = await crew.open(file, period);
				progress(++opened, files.length);
				return found;
			},
			check: (form, context) => crew.check(form, context),
			close: () => crew.close(),
		}),
	);
}
