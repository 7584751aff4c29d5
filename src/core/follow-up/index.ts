export { draftFollowUp } from "./draft-follow-up";
export { letterText } from "./letter-text";
export { planLettersSheet } from "./letters-sheet";
