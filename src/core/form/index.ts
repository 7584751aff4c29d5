export { parseAliases, unfitAliases } from "./aliases";
export { findForms } from "./find-forms";
export { identifyUnit, identifyUnitByFileName } from "./identify-unit";
export { matchRows } from "./match-rows";
export { type LocatedReturn, locateReturn, type ReturnedWorkbook, readLocated, readReturn } from "./read-return";
