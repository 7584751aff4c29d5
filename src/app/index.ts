/** Use cases: the only door of `app`, shared by every host. */
export * from "./at-rest";
export * from "./cannot-proceed";
export * from "./check-open-workbook";
export * from "./check-returns";
export * from "./crew";
export * from "./fill-in";
export * from "./free-sheet-name";
export * from "./lay-out";
export * from "./letter-files";
export * from "./list-findings";
export * from "./load-notice";
export * from "./memory-sheet";
export * from "./merge-returns";
export * from "./read-aliases";
export * from "./read-returns";
export * from "./spreadsheet-host";
