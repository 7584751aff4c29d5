export * from "./date-phrase";
export * from "./numeral";
export * from "./quantity";
export * from "./similarity";
export * from "./width";
