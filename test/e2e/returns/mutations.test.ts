import fc from "fast-check";
import { ANSWERS, MUTATIONS, type Mutation, UNIT } from "../../support/form-mutations";
import { foreignForm, lostTexts, type Merged, mergeFiles, textsOf } from "../../support/returns";

// What a person would accept, whatever was done to the form on its way; each change alone, then several together.

type Format = "xlsx" | "xls" | "ods";

async function mutated(mutations: Mutation[], format: Format = "xlsx"): Promise<Record<string, Uint8Array>> {
	const form = await foreignForm(UNIT);
	for (const { change } of mutations) change(form);
	const file = mutations.find((each) => each.file)?.file ?? "1.xlsx";
	return { [file]: form.bytes(format) };
}

function describeOutcome({ json }: Merged) {
	return {
		file: json.files.map(({ unit, status }) => `${unit} ${status}`),
		items: json.units.find(({ unit }) => unit === UNIT)?.items.map(({ status }) => status),
		rules: json.findings
			.filter(({ rule }) => rule !== "unit-not-returned")
			.map(({ rule }) => rule)
			.sort(),
		cells: [json.totals.cellsRead, json.totals.cellsKept],
	};
}

const ALL = ["reported", "reported", "reported"];
const isClean = ({ rules, cells }: Mutation) => rules === undefined && cells === undefined;

test.each(Object.values(MUTATIONS).flatMap((group) => group.map((each) => [each.name, each] as const)))(
	"%s",
	async (_, mutation) => {
		const merged = await mergeFiles(await mutated([mutation]));
		const { cells = 6, items = ALL, rules = [] } = mutation;
		expect(describeOutcome(merged)).toEqual({ file: [`${UNIT} merged`], items, rules, cells: [cells, cells] });
		const isAnswered = isClean(mutation) && !mutation.name.startsWith("完成时限");
		if (isAnswered) expect(lostTexts(merged.bytes, textsOf(ANSWERS))).toEqual([]);
	},
);

/** Two that contradict each other: the one takes away what the other relies on. */
const APART: [string, string][] = [
	["the title gone", "the unit in the title alone"],
	["the sheet renamed", "the unit in the sheet's name alone"],
	["all metadata gone", "the unit left blank"],
	["a letterhead on top", "the unit in the title alone"],
];

test("several at once, in any format", async () => {
	const groups = Object.values(MUTATIONS).map((group) => group.filter(isClean));
	const several = fc
		.tuple(...groups.map((group) => fc.option(fc.constantFrom(...group), { freq: 3, nil: null })))
		.map((chosen) => chosen.filter((each) => each !== null))
		.filter((chosen) => {
			const names = chosen.map(({ name }) => name);
			return !APART.some((pair) => pair.every((name) => names.includes(name)));
		});
	await fc.assert(
		fc.asyncProperty(several, fc.constantFrom<Format>("xlsx", "xls", "ods"), async (mutations, format) => {
			const merged = await mergeFiles(await mutated(mutations, format));
			expect(describeOutcome(merged)).toEqual({ file: [`${UNIT} merged`], items: ALL, rules: [], cells: [6, 6] });
		}),
		{ seed: 20250630, numRuns: 60 },
	);
}, 60_000);
