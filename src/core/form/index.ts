export { parseAliases, unfitAliases } from "./aliases";
export { findForms } from "./find-forms";
export { identifyUnit, identifyUnitByFileName } from "./identify-unit";
export { matchRows } from "./match-rows";
export { type ReturnedWorkbook, readReturn } from "./read-return";
