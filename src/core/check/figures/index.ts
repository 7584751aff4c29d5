export { withChosenFigures } from "./chosen-figures";
export { elapsedShare, isReached } from "./judge";
export { MOST_NUMBERS } from "./read-figures";
export { answersInWords, exceedsReading, readTargets, statesFigures } from "./read-targets";
