import {
	CannotProceed,
	type CheckedReturns,
	checkOpenWorkbook,
	HostFailure,
	listFindings,
	type SpreadsheetHost,
} from "../app";
import { type Finding, guessPeriod, loadSavedNotice, type Notice } from "../core";

/** Under which the list goes in, so that the next one takes its place. */
const FINDINGS_LIST = "findings";

/**
 * Checks the sheet in front without the pane and lists what was found on a sheet of its own; where that could not be
 * done, the sheet says why.
 * @param today `YYYY-MM-DD`
 * @throws HostFailure where the sheet cannot be written either.
 */
export async function checkActiveSheet(host: SpreadsheetHost, today: string): Promise<void> {
	let findings: readonly Finding[] = [];
	let problem: string | undefined;
	try {
		const [workbook, front, memory] = await Promise.all([
			host.readOpenWorkbook(),
			host.activeSheet(),
			host.loadMemory().catch(() => null),
		]);
		const notice = rememberedNotice(memory);
		const assumedPeriod = notice ? guessPeriod(notice, today) : undefined;
		findings = findingsOf(checkOpenWorkbook(workbook, { notice, assumedPeriod }), front);
	} catch (error) {
		if (!(error instanceof CannotProceed || error instanceof HostFailure)) throw error;
		problem = error.message;
	}
	const { plan, bytes } = await listFindings(findings, problem);
	await host.insertSheets(plan, bytes, FINDINGS_LIST);
}

/** Those of the sheet in front, where it holds a form; else of all forms: the sheet may be the instructions. */
function findingsOf({ checked, failures }: CheckedReturns, front: string): Finding[] {
	const inFront = checked.filter(({ returned }) => returned?.form.sheet === front);
	const forms = inFront.length > 0 ? inFront : checked;
	return [...forms.flatMap(({ findings }) => findings), ...failures.map(({ finding }) => finding)];
}

/** The notice that the pane keeps with the workbook. */
function rememberedNotice(memory: string | null): Notice | undefined {
	if (memory === null) return undefined;
	try {
		const loaded = loadSavedNotice(JSON.stringify(JSON.parse(memory)?.notice ?? null));
		return "notice" in loaded ? loaded.notice : undefined;
	} catch {
		return undefined;
	}
}
