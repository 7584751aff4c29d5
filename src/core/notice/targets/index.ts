export { findClauseDeadlines } from "./clause-deadlines";
export { findTargets, findUnreadNumbers, type ReadTargets, readTargets, type UnreadNumber } from "./find-targets";
