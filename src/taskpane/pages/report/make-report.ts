import { type Notice, type ReportingPeriod, unitFileName } from "../../../core";
import type { Pane } from "../../pane";
import { strings } from "../../strings";
import { titleOf } from "../notice/open-notice";

const words = strings.report;

/** Puts the report of all items, or of one unit's, into the open workbook. */
export async function insertReport(
	pane: Pane,
	notice: Notice,
	period: ReportingPeriod,
	unit: string | null,
): Promise<void> {
	const outcome = await pane.run(words.inserting, async (options) => {
		const { plan, bytes } = await pane.work.run("layOut", { notice, period: period.key, unit }, options);
		return pane.host.insertSheets(plan, bytes);
	});
	if (!outcome) return;
	const { way, sheets, notes } = outcome;
	// Of another way than the usual the notes tell.
	const lines = [...(way === "new-workbook" ? [] : [words.inserted(sheets.join("、"))]), ...notes];
	const intent = notes.length > 0 ? "warning" : "success";
	pane.store.dispatch({ type: "message/said", intent, text: lines.join("\n") });
}

/** Hands the report to the user as a workbook of its own. */
export async function saveReport(
	pane: Pane,
	notice: Notice,
	period: ReportingPeriod,
	unit: string | null,
): Promise<void> {
	const name = `${unit === null ? titleOf(notice) : unitFileName(unit)}（${period.label}）.xlsx`;
	await save(pane, words.saving, name, async (options) => {
		const { bytes } = await pane.work.run("layOut", { notice, period: period.key, unit }, options);
		return bytes;
	});
}

/** Hands the user one .zip with a workbook for each unit. */
export async function saveUnitReports(
	pane: Pane,
	notice: Notice,
	period: ReportingPeriod,
	units: readonly string[],
): Promise<void> {
	const name = `${titleOf(notice)}（${period.label}）分单位报表.zip`;
	await save(pane, words.zipping, name, (options) =>
		pane.work.run("layOutUnits", { notice, period: period.key, units }, options),
	);
}

async function save(
	pane: Pane,
	label: string,
	name: string,
	make: Parameters<typeof pane.run<Uint8Array>>[1],
): Promise<void> {
	const outcome = await pane.run(label, async (options) => pane.host.saveFile(await make(options), name));
	if (!outcome) return;
	const text = outcome.way === "downloaded" ? words.saved(name) : words.opened;
	pane.store.dispatch({ type: "message/said", intent: "success", text });
}
