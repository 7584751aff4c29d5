/** The only door to the domain. */
export * from "./check";
export * from "./form";
export { fitRows } from "./layout";
export * from "./merge";
export * from "./model";
export * from "./notice";
export * from "./report";
