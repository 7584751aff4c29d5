export * from "./file-name";
export * from "./plan-report";
export * from "./return-due";
export * from "./target-lines";
