export * from "./file-name";
export { INSTRUCTIONS_SHEET } from "./instructions";
export * from "./plan-report";
export * from "./return-due";
export * from "./target-lines";
