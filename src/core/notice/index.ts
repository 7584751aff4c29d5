/** 通知: text of a notice → Notice, its corrections, and its saved form. */
export type { StatedForm } from "./correct/correct-head";
export { type Correction, correctNotice } from "./correct/correct-notice";
export type { StatedTarget } from "./correct/correct-targets";
export { type RereadTarget, rereadTargets } from "./correct/reread-targets";
export { fingerprint } from "./fingerprint";
export { parseNotice } from "./parse-notice";
export { loadSavedNotice, saveNotice } from "./saved-notice";
