/** The only door to the domain. */
export * from "./check";
export * from "./follow-up";
export * from "./form";
export { fitRows } from "./layout";
export * from "./merge";
export * from "./model";
export * from "./notice";
export * from "./report";
export * from "./timeliness";
