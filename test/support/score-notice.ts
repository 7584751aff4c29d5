/**
 * Compares a notice as read with one labelled by hand, both in the shape of `shishi notice --json`. Knows nothing of the
 * program. White space and character width do not count.
 */
export interface LabelledTarget {
	quote: string;
	subject?: string;
	value: number;
	max: number | null;
	unit: string;
	comparator: string;
	kind: string;
}

export interface LabelledItem {
	no: number;
	name: string;
	annexName: string | null;
	units: string[];
	leadUnits: string[] | null;
	annexUnits?: string[] | null;
	targets: LabelledTarget[];
	deadline: string | null;
	clauseDeadlines: { quote: string; date: string }[];
}

export interface LabelledNotice {
	title: string | null;
	docNumber: string | null;
	issuer: string | null;
	year: number;
	issuedOn: string | null;
	cadence: string;
	contact: { phone: string | null; email: string | null };
	form?: { title: string | null; hasUnitLine: boolean; hasFillDate: boolean } | null;
	items: LabelledItem[];
}

/** One place where the two differ. */
export interface Miss {
	place: string;
	expected: string;
	found: string;
}

export interface Score {
	/** Heads, items, units and deadlines that differ. */
	misses: Miss[];
	/** How many of these were compared. */
	compared: number;
	targets: { matched: number; expected: number; found: number; missed: LabelledTarget[]; extra: LabelledTarget[] };
}

/** Width folded and white space gone. */
export function plain(text: string): string {
	return text
		.replace(/[\uFF01-\uFF5E]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
		.replace(/[\s\u3000\u00A0]+/g, "");
}

export function scoreNotice(expected: LabelledNotice, found: LabelledNotice): Score {
	const score: Score = {
		misses: [],
		compared: 0,
		targets: { matched: 0, expected: 0, found: 0, missed: [], extra: [] },
	};
	const compare = (place: string, a: unknown, b: unknown) => {
		score.compared++;
		const [left, right] = [plain(JSON.stringify(a ?? null)), plain(JSON.stringify(b ?? null))];
		if (left !== right) score.misses.push({ place, expected: left, found: right });
	};
	for (const head of ["title", "docNumber", "issuer", "year", "issuedOn", "cadence"] as const)
		compare(head, expected[head], found[head]);
	compare("phone", expected.contact.phone, found.contact.phone);
	compare("email", expected.contact.email, found.contact.email);
	if (expected.form) {
		compare("form.title", expected.form.title, found.form?.title);
		compare("form.hasUnitLine", expected.form.hasUnitLine, found.form?.hasUnitLine);
		compare("form.hasFillDate", expected.form.hasFillDate, found.form?.hasFillDate);
	}
	compare("items", expected.items.length, found.items.length);
	expected.items.forEach((item, i) => {
		const other = found.items[i];
		const at = `item ${item.no}`;
		for (const field of ["no", "name", "annexName", "units", "leadUnits", "annexUnits", "deadline"] as const)
			compare(`${at} ${field}`, item[field], other?.[field]);
		compare(`${at} clauseDeadlines`, clauses(item), other ? clauses(other) : null);
		scoreTargets(score, item.targets, other?.targets ?? []);
	});
	return score;
}

function clauses({ clauseDeadlines }: LabelledItem): string[] {
	return clauseDeadlines.map(({ quote, date }) => `${plain(quote)} ${date}`);
}

function scoreTargets({ targets }: Score, expected: readonly LabelledTarget[], found: readonly LabelledTarget[]): void {
	const rest = [...found];
	targets.expected += expected.length;
	targets.found += found.length;
	for (const target of expected) {
		const at = rest.findIndex((other) => sameTarget(target, other));
		if (at < 0) targets.missed.push(target);
		else {
			rest.splice(at, 1);
			targets.matched++;
		}
	}
	targets.extra.push(...rest);
}

/** The same figure, measure, comparator and kind, and quotes of which one holds the other. */
function sameTarget(a: LabelledTarget, b: LabelledTarget): boolean {
	const [left, right] = [plain(a.quote), plain(b.quote)];
	return (
		Math.abs(a.value - b.value) < 1e-9 &&
		(a.max ?? null) === (b.max ?? null) &&
		plain(a.unit) === plain(b.unit) &&
		a.comparator === b.comparator &&
		a.kind === b.kind &&
		(left.includes(right) || right.includes(left))
	);
}

/** F1 over the targets of several notices. */
export function f1(scores: readonly Score[]): number {
	const sum = (pick: (targets: Score["targets"]) => number) =>
		scores.reduce((all, { targets }) => all + pick(targets), 0);
	const total = sum((targets) => targets.expected) + sum((targets) => targets.found);
	return total === 0 ? 1 : (2 * sum((targets) => targets.matched)) / total;
}
