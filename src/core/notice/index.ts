/** 通知: text of a notice → Notice, its corrections, and its saved form. */
export { type Correction, correctNotice, type StatedTarget } from "./correct-notice";
export { fingerprint } from "./fingerprint";
export { parseNotice } from "./parse-notice";
export { loadSavedNotice, saveNotice } from "./saved-notice";
