export * from "./check-code";
export type { BodyRow, PlacedRow } from "./form-body";
export * from "./form-columns";
export * from "./form-rows";
export * from "./form-sheet";
export * from "./list-sheet";
export * from "./measure";
export * from "./stamp-sheet";
export * from "./styles";
