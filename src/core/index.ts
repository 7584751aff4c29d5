/**
 * The only door to the domain: pure functions on plain data, the same in Node, browsers and workers. Text of a notice →
 * `parseNotice` → `planReport`, `planUnitReport` → (bytes are `src/files`) → `readReturn` → `checkForm`, `checkTogether` →
 * `selectForms` → `mergeForms` → `draftFollowUp`. `src/app` joins these into use cases; test/examples/merge-a-quarter.ts
 * walks the whole way.
 */
/** 核对: a returned form → figures and findings; settings. */
export * from "./check";
/** 催报, 退回, 通报: outcomes and findings → drafts. */
export * from "./follow-up";
/** Sheets of a returned workbook → forms, their unit and rows. */
export * from "./form";
/** Row heights: after a plan's texts were changed, and the height of a line that plans reckon with. */
export { fitRows, LINE_HEIGHT } from "./layout";
/** 汇总: forms → those that count, outcomes, the merged plan; a merged workbook as the previous report. */
export * from "./merge";
/** The nouns: schemas, types, the rule catalogue, plans, periods, versions. */
export * from "./model";
/** 通知: text → `Notice`, corrections, the saved form. */
export * from "./notice";
/** 报表: `Notice` and period → plans of workbooks. */
export * from "./report";
/** Personal numbers in what is passed on. */
export { maskPersonalData } from "./text";
/** By when forms are due, and whether they came in time. */
export * from "./timeliness";
