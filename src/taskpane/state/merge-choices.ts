import type { FigureChoice, FileUnit, ReturnChoices, UnitAlias } from "../../core";

/** One thing that someone settles by hand, by the list of `ReturnChoices` that it goes into. */
export type Choice =
	| { kind: "exclude"; file: string }
	/** Of a unit's files, the one to take. */
	| { kind: "prefer"; file: string; among: readonly string[] }
	| ({ kind: "aliases" } & UnitAlias)
	| ({ kind: "assign" } & FileUnit)
	| { kind: "accept"; file: string }
	| ({ kind: "figures" } & FigureChoice);

/** One takes the place of the other: a later choice on the same thing. */
export type ChoiceAction = { type: "merge/settled"; choice: Choice } | { type: "merge/unsettled"; choice: Choice };

export const NO_CHOICES: ReturnChoices = { exclude: [], prefer: [], aliases: [], assign: [], accept: [], figures: [] };

export function reduceChoices(choices: ReturnChoices, { type, choice }: ChoiceAction): ReturnChoices {
	const rest = without(choices, choice);
	return type === "merge/settled" ? withChoice(rest, choice) : rest;
}

/** What was chosen, one by one, the latest of each kind last. */
export function listChoices({ exclude, prefer, aliases, assign, accept, figures }: ReturnChoices): Choice[] {
	return [
		...exclude.map((file) => ({ kind: "exclude" as const, file })),
		...prefer.map((file) => ({ kind: "prefer" as const, file, among: [file] })),
		...aliases.map((alias) => ({ kind: "aliases" as const, ...alias })),
		...assign.map((assigned) => ({ kind: "assign" as const, ...assigned })),
		...accept.map((file) => ({ kind: "accept" as const, file })),
		...figures.map((figure) => ({ kind: "figures" as const, ...figure })),
	];
}

/** Whether this has been settled so. */
export function isChosen(choices: ReturnChoices, choice: Choice): boolean {
	return listChoices(choices).some((each) => sayOf(each) === sayOf(choice));
}

/** Of a preference it does not matter what it was preferred to. */
function sayOf(choice: Choice): string {
	return JSON.stringify(choice.kind === "prefer" ? { ...choice, among: [] } : choice);
}

function without(choices: ReturnChoices, choice: Choice): ReturnChoices {
	switch (choice.kind) {
		case "exclude":
		case "accept":
			return { ...choices, [choice.kind]: choices[choice.kind].filter((file) => file !== choice.file) };
		case "prefer":
			return { ...choices, prefer: choices.prefer.filter((file) => !choice.among.includes(file)) };
		case "aliases":
			return { ...choices, aliases: choices.aliases.filter(({ alias }) => alias !== choice.alias) };
		case "assign":
			return { ...choices, assign: choices.assign.filter(({ file }) => file !== choice.file) };
		case "figures": {
			const { item, index } = choice;
			return { ...choices, figures: choices.figures.filter((each) => each.item !== item || each.index !== index) };
		}
	}
}

function withChoice(choices: ReturnChoices, choice: Choice): ReturnChoices {
	switch (choice.kind) {
		case "exclude":
		case "prefer":
		case "accept":
			return { ...choices, [choice.kind]: [...choices[choice.kind], choice.file] };
		case "aliases":
			return { ...choices, aliases: [...choices.aliases, { alias: choice.alias, unit: choice.unit }] };
		case "assign":
			return { ...choices, assign: [...choices.assign, { file: choice.file, unit: choice.unit }] };
		case "figures": {
			const { kind: _, ...figure } = choice;
			return { ...choices, figures: [...choices.figures, figure] };
		}
	}
}
