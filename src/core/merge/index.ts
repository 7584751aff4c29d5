export { filesMeant } from "./file-choice";
export { mergeForms } from "./merge-forms";
export { readPrevious } from "./read-previous";
export { type Selection, selectForms } from "./select-forms";
export { FINDINGS_SHEET, findingsNote, planFindingsSheet } from "./sheets/findings-sheet";
export { ORIGINALS_SHEET } from "./sheets/originals-sheet";
export { bestOfEach, type Tally, tallyReturns, tallyTargets } from "./tallies";
