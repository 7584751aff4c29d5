export { checkForm, checkMerged, checkTogether } from "./check-form";
export { type CheckContext, type CheckSettings, DEFAULT_SETTINGS } from "./context";
