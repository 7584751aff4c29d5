// Makes the files that test/core/model/schemas.test.ts reads for ever, in the shapes of today's program, when a number of
// `SCHEMAS` has been raised: node test/support/run.mjs test/support/make-schema-fixtures.ts test/fixtures/schema/v2
// expected.json beside them is written by hand. Folders that are there already are never made anew.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Answers, fillIn, layOutReport, mergeReturns } from "../../src/app";
import { saveNotice } from "../../src/core";
import { remember } from "../../src/taskpane/state/memory";
import { initialState, type PaneAction, type PaneState, reducePane } from "../../src/taskpane/state/pane-state";
import { sampleNotice, samplePeriod } from "./sample-plan";

const folder = process.argv[2] ?? "";
if (!folder || existsSync(folder)) throw new Error("name a folder that is not there yet");
mkdirSync(folder, { recursive: true });
const put = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

const notice = sampleNotice();
const period = samplePeriod();
const { returns }: { returns: Answers[] } = JSON.parse(readFileSync("assets/sample/answers.json", "utf8"));
const returned = [];
for (const answers of returns)
	returned.push({ file: `${answers.unit}.xlsx`, bytes: await fillIn(notice, period, answers), modified: null });
put("notice.json", saveNotice(notice));
put("report.xlsx", await layOutReport(notice, period));
put("unit.xlsx", returned[0]?.bytes ?? "");
put("merged.xlsx", (await mergeReturns(returned, { notice, period })).bytes);

const ACTIONS: PaneAction[] = [
	{ type: "notice/opened", notice, source: "通知.docx" },
	{ type: "notice/corrected", corrections: [{ kind: "item-name", item: 1, value: "改过的名称" }] },
	{ type: "report/period-chosen", period: period.key },
	{ type: "report/scope-chosen", scope: "units" },
	{ type: "report/units-left-out", units: ["县妇联"] },
];
const state = ACTIONS.reduce(reducePane, initialState("2025-06-20"));
const decided: PaneState = {
	...state,
	check: {
		...state.check,
		accepted: [{ key: "k", reason: "已电话核实", on: "2025-06-21" }],
		hidden: ["text-repeated"],
	},
	merge: {
		...state.merge,
		period: period.key,
		due: "2025-06-30",
		asOf: "2025-06-28",
		choices: {
			exclude: ["旧.xlsx"],
			prefer: ["新.xlsx"],
			aliases: [{ alias: "县卫健局", unit: "县卫生健康局" }],
			assign: [],
			accept: [],
			figures: [],
		},
	},
};
put("pane-memory.json", `${JSON.stringify(JSON.parse(remember(decided) ?? "null"), null, "\t")}\n`);
