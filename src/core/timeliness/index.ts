export * from "./guess-period";
export * from "./reporting-rates";
export * from "./return-due";
export * from "./unit-timeliness";
