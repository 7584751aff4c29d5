/** 通知: text of a notice → Notice, and its saved form. */
export { parseNotice } from "./parse-notice";
export { loadSavedNotice, saveNotice } from "./saved-notice";
