import type { Answers } from "../app";
import type { Notice } from "../core";
import { mergeNow } from "../taskpane/merge/use-merge";
import type { Pane } from "../taskpane/pane";
import { strings as paneStrings } from "../taskpane/strings";
import type { FileSource } from "../taskpane/work/tasks";
import { strings } from "./strings";

/** The unit whose filled form lies open at the first visit: it has something of everything that is found. */
const SHOWN_UNIT = "县妇联";
/** What stands for the sample as the source of a notice. */
export const SAMPLE = paneStrings.notice.intake.sampleName;

/** Reads the sample notice. */
export async function readSampleNotice({ work }: Pane): Promise<Notice> {
	const { default: text } = await import("../../assets/sample/notice.txt");
	return work.run("readNoticeText", text);
}

/** Puts the sample notice into the pane. */
export function openSampleNotice({ store }: Pane, notice: Notice): void {
	store.dispatch({ type: "notice/opened", notice, source: SAMPLE });
}

/** A unit's form, filled in. */
export async function makeExampleForm(pane: Pane, notice: Notice): Promise<{ bytes: Uint8Array; fileName: string }> {
	const { period, returns } = await exampleAnswers();
	const answers = returns.find(({ unit }) => unit === SHOWN_UNIT) ?? returns[0];
	if (!answers) throw new Error("The sample holds no answers.");
	const bytes = await pane.work.run("fillForm", { notice, period, answers });
	return { bytes, fileName: strings.sample.fileName(answers.unit) };
}

/** Opens 汇总 with the forms of a few units, as if they had come back, and merges them. */
export async function mergeExampleReturns(pane: Pane): Promise<void> {
	const { store, work, run } = pane;
	const files = await run(strings.sample.making, async (options) => {
		const notice = store.get().notice.notice ?? (await readSampleNotice(pane));
		const { period, returns } = await exampleAnswers();
		const made: FileSource[] = [];
		for (const answers of returns) {
			const bytes = await work.run("fillForm", { notice, period, answers }, options);
			made.push({ file: `${answers.unit}.xlsx`, modified: null, content: new Blob([bytes.slice()]) });
		}
		return made;
	});
	if (!files) return;
	store.dispatch({ type: "page/opened", page: "merge" });
	store.dispatch({ type: "merge/files-chosen", files });
	await mergeNow(pane);
}

async function exampleAnswers(): Promise<{ period: string; returns: Answers[] }> {
	const { default: answers } = await import("../../assets/sample/answers.json");
	// A row that no unit answers is missing from its answers; the compiler takes it for one without words.
	return answers as unknown as { period: string; returns: Answers[] };
}
