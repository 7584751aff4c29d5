import type { CheckedWorkbook, Finding, FormRow, Item, ReportContext, ReturnedForm, TargetProgress } from "../model";

/** Thresholds that differ from place to place. */
export interface CheckSettings {
	/** A counted target is behind under this factor × the elapsed share of the year. */
	behindFactor: number;
	/** … and exceeded over this factor × the target, and over it by at least `exceededBy`. */
	exceededFactor: number;
	exceededBy: number;
	/** Texts of at least this many characters, and this alike, are repetitions. */
	repeatedLength: number;
	repeatedShare: number;
	/** 填报时间 may be this many days after the period's end. */
	fillDateDays: number;
}

export const DEFAULT_SETTINGS: CheckSettings = {
	behindFactor: 0.7,
	exceededFactor: 1.5,
	exceededBy: 3,
	repeatedLength: 20,
	repeatedShare: 0.95,
	fillDateDays: 31,
};

/** Thresholds by name, for places that take the schedule more or less strictly; 通行 is the usual. */
export const SETTINGS_PRESETS: Readonly<Record<"宽松" | "通行" | "从严", CheckSettings>> = {
	宽松: { ...DEFAULT_SETTINGS, behindFactor: 0.5 },
	通行: DEFAULT_SETTINGS,
	从严: { ...DEFAULT_SETTINGS, behindFactor: 0.9 },
};
export type SettingsPreset = keyof typeof SETTINGS_PRESETS;

/** What the rules judge by: notice, period, day, the report before, and thresholds. */
export interface CheckContext extends ReportContext {
	settings: CheckSettings;
}

/** One form as the rules see it. */
export interface FormUnderCheck {
	returned: ReturnedForm;
	/** The unit in the notice's spelling; null where it could not be told. */
	unit: string | null;
	/** The items it answers for; every item where the unit is unknown. */
	answersFor: Item[];
	/** First row of each item found in the form. */
	rowOf: ReadonlyMap<number, FormRow>;
	/** Every target of every item that the unit answers for. */
	targets: TargetProgress[];
}

/** One rule: looks at one form. Rules are listed in `rules/index.ts`, one a file, named by the rule. */
export type FormRule = (form: FormUnderCheck, context: CheckContext) => Finding[];

/** A rule that looks at all forms of a run together. */
export type TogetherRule = (checked: readonly CheckedWorkbook[], context: CheckContext) => Finding[];
