export { mergeForms } from "./merge-forms";
export { readPrevious } from "./read-previous";
export { type Selection, selectForms } from "./select-forms";
