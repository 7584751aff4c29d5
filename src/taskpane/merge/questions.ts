import {
	type Finding,
	findingKey,
	type MergeOutcome,
	type ReturnChoices,
	RULES,
	type TargetProgress,
} from "../../core";
import type { CheckState } from "../state/check-state";
import { type Choice, isChosen } from "../state/merge-choices";
import { strings } from "../strings";

/** What a person has to settle before the merged workbook is right, with the answers there are. */
export interface Question {
	key: string;
	title: string;
	/** What is known of it. */
	text: string | null;
	/** Answers of which one holds; none is chosen until someone has. */
	options: QuestionOption[];
	/** An answer that has to be looked up or typed; `choiceOf` makes a choice of it. */
	entry:
		| { kind: "unit"; choiceOf: (unit: string) => Choice }
		| { kind: "figure"; measure: string; choiceOf: (achieved: number) => Choice }
		| null;
	/** Answers that are a click. */
	actions: { label: string; choice: Choice }[];
	/** May also stay as it is, once someone has looked: the finding, and what that is called. */
	leave: { finding: Finding; label: string; reason: string; sendBack?: true } | null;
	/** Answered, and what would be undone. */
	settled: Choice | null;
}

export interface QuestionOption {
	label: string;
	/** What speaks for it, and what follows from it. */
	note: string;
	choice: Choice;
	/** It counts now, chosen or not. */
	counts: boolean;
}

type Outcome = Pick<MergeOutcome, "files" | "findings" | "targets">;

/** What waits for an answer first, what has got one afterwards. */
export function questionsOf(
	outcome: Outcome,
	choices: ReturnChoices,
	{ accepted, hidden }: Pick<CheckState, "accepted" | "hidden">,
): Question[] {
	const acceptedKeys = new Set(accepted.map(({ key }) => key));
	const questions = [
		...doubtQuestions(outcome),
		...versionQuestions(outcome, choices),
		...outcome.findings
			.filter((finding) => !hidden.includes(finding.rule) && !acceptedKeys.has(findingKey(finding)))
			.flatMap((finding) => ASKED[finding.rule]?.(finding, outcome) ?? []),
	];
	return questions
		.map((question) => withChosen(question, choices))
		.sort((a, b) => Number(isSettled(a)) - Number(isSettled(b)));
}

/** What has been chosen holds at once, before it has been merged. */
function withChosen(question: Question, choices: ReturnChoices): Question {
	const chosen = question.options.find(({ choice }) => isChosen(choices, choice));
	if (!chosen) return question;
	return { ...question, options: question.options.map((each) => ({ ...each, counts: each === chosen })) };
}

/** How many wait for an answer. */
export function openQuestions(questions: readonly Question[]): number {
	return questions.filter((question) => !isSettled(question)).length;
}

/** What comes of a form's being a unit's: whether it will be the unit's only one. */
export function consequence({ files }: Pick<MergeOutcome, "files">, unit: string, file: string): string {
	const other = files.find((each) => each.unit === unit && each.status === "merged" && each.file !== file);
	return other ? strings.merge.unitHasOne(unit, other.file) : strings.merge.unitHasNone(unit);
}

function isSettled({ settled }: Question): boolean {
	return settled !== null;
}

type Asking = (finding: Finding, outcome: Outcome) => Question | null;

/** The rules whose findings a person can settle here. */
const ASKED: Partial<Record<Finding["rule"], Asking>> = {
	"unit-unknown": (finding, outcome) => {
		const { file, quote } = finding;
		if (file === null || quote === null) return null;
		const choiceOf = (unit: string): Choice => ({ kind: "aliases", alias: quote, unit });
		const candidates = outcome.files.find((each) => each.file === file)?.otherUnits ?? [];
		return {
			...questionOn(finding, strings.merge.unknownUnit(quote)),
			options: candidates.map((unit) => unitOption(unit, choiceOf(unit), outcome, file)),
			entry: { kind: "unit", choiceOf },
			actions: [setAside(file)],
			leave: sendBack(finding),
		};
	},
	"unit-missing": (finding) => {
		const { file } = finding;
		if (file === null) return null;
		return {
			...questionOn(finding, strings.merge.noUnit(file)),
			entry: { kind: "unit", choiceOf: (unit) => ({ kind: "assign", file, unit }) },
			actions: [setAside(file)],
			leave: sendBack(finding),
		};
	},
	"period-mismatch": (finding) => {
		const { file } = finding;
		if (file === null) return null;
		return {
			...questionOn(finding, strings.merge.otherPeriod(file)),
			actions: [{ label: strings.merge.acceptPeriod, choice: { kind: "accept", file } }, setAside(file)],
			leave: sendBack(finding),
		};
	},
	"notice-mismatch": (finding) => {
		const { file } = finding;
		if (file === null) return null;
		return {
			...questionOn(finding, strings.merge.otherNotice(file)),
			actions: [setAside(file)],
			leave: sendBack(finding),
		};
	},
	"figures-conflict": (finding, { targets }) => ({
		...questionOn(finding, RULES[finding.rule].title),
		options: targets
			.filter((each) => isOn(finding, each) && finding.among?.includes(each.reportedBy))
			.map(({ item, index, reportedBy: unit, achieved, target, quote }) => ({
				label: strings.merge.figureOf(unit, `${achieved}${target.measure}`),
				note: quote ?? "",
				choice: { kind: "figures", item, index, unit, achieved: null },
				counts: false,
			})),
		leave: { finding, label: strings.merge.checked, reason: strings.merge.checkedReason },
	}),
	"figure-ambiguous": (finding, { targets }) => {
		const told = targets.find((each) => isOn(finding, each) && each.reportedBy === finding.unit);
		if (!told) return null;
		const { item, index, reportedBy: unit, target } = told;
		return {
			...questionOn(finding, strings.merge.whichFigure(unit)),
			entry: {
				kind: "figure",
				measure: target.measure,
				choiceOf: (achieved) => ({ kind: "figures", item, index, unit, achieved }),
			},
			leave: { finding, label: strings.merge.checked, reason: strings.merge.checkedReason },
		};
	},
};

function questionOn(finding: Finding, title: string): Question {
	const text = finding.file === null ? finding.message : `${finding.file}：${finding.message}`;
	return { key: findingKey(finding), title, text, options: [], entry: null, actions: [], leave: null, settled: null };
}

function unitOption(unit: string, choice: Choice, outcome: Outcome, file: string): QuestionOption {
	return { label: unit, note: consequence(outcome, unit, file), choice, counts: false };
}

function setAside(file: string): Question["actions"][number] {
	return { label: strings.merge.setAside, choice: { kind: "exclude", file } };
}

function sendBack(finding: Finding): Question["leave"] {
	return { finding, label: strings.merge.sendBack, reason: strings.merge.sendBackReason, sendBack: true };
}

function isOn({ item, target }: Finding, progress: TargetProgress): boolean {
	return progress.item === item && progress.index === target;
}

/** A form that speaks for several units, whether it counts or not: it may be another's. */
function doubtQuestions(outcome: Outcome): Question[] {
	return outcome.files.flatMap(({ file, unit, status, otherUnits }) => {
		if (unit === null || status === "rejected" || otherUnits.length === 0) return [];
		const finding = outcome.findings.find((each) => each.rule === "unit-doubtful" && each.file === file);
		return [
			{
				key: `doubt|${file}|${unit}`,
				title: strings.merge.doubtfulUnit(file),
				text: finding?.message ?? strings.merge.doubtful([unit, ...otherUnits]),
				options: [unit, ...otherUnits].map((each) => ({
					...unitOption(each, { kind: "assign", file, unit: each }, outcome, file),
					counts: each === unit,
				})),
				entry: null,
				actions: [setAside(file)],
				leave: null,
				settled: null,
			},
		];
	});
}

/** A unit that sent more than one form, where they say different things. */
function versionQuestions({ files }: Outcome, { prefer }: ReturnChoices): Question[] {
	const differing = files.filter(({ unit, differsOn }) => unit !== null && differsOn !== null && differsOn.length > 0);
	return [...new Set(differing.map(({ unit }) => unit ?? ""))].map((unit) => {
		const versions = files.filter((each) => each.unit === unit && each.status !== "rejected");
		const among = versions.map(({ file }) => file);
		const preferred = among.find((file) => prefer.includes(file));
		return {
			key: `versions|${unit}`,
			title: strings.merge.versions(unit),
			text: preferred === undefined ? strings.merge.versionGuessed : strings.merge.versionSettled,
			options: versions.map(({ file, status, sentOn, differsOn }) => ({
				label: file,
				note: [
					sentOn === null ? strings.merge.undated : strings.merge.dated(sentOn),
					differsOn === null ? strings.merge.countsNow : strings.merge.differsOn(differsOn),
				].join("，"),
				choice: { kind: "prefer", file, among },
				counts: status === "merged",
			})),
			entry: null,
			actions: [],
			leave: null,
			settled: preferred === undefined ? null : { kind: "prefer", file: preferred, among },
		};
	});
}
