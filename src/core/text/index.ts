export * from "./cell-date";
export * from "./date-phrase";
export type { Dimension } from "./measure-words";
export * from "./near";
export { parseNumeral } from "./numeral";
export * from "./personal-data";
export * from "./quantity";
export * from "./similarity";
export * from "./width";
