export { checkForm, checkMerged, checkTogether } from "./check-form";
export {
	type CheckContext,
	type CheckSettings,
	DEFAULT_SETTINGS,
	SETTINGS_PRESETS,
	type SettingsPreset,
} from "./context";
