export * from "./file-name";
export { INSTRUCTIONS_SHEET } from "./instructions";
export * from "./plan-report";
export * from "./target-lines";
