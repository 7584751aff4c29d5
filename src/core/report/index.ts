export * from "./file-name";
export * from "./guess-period";
export { INSTRUCTIONS_SHEET } from "./instructions";
export * from "./plan-report";
export * from "./target-lines";
