export { elapsedShare, isReached } from "./judge";
export { readTargets, statesFigures } from "./read-targets";
