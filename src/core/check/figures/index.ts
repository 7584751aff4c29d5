export { withChosenFigures } from "./chosen-figures";
export { elapsedShare, isReached } from "./judge";
export { answersInWords, readTargets, statesFigures } from "./read-targets";
