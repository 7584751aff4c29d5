import type { Rule } from "./canvas";

/** A table's outline and cells as its ruling lines draw them. */
export interface RuledGrid {
	/** Column edges from left to right, row edges from top to bottom. */
	xs: number[];
	ys: number[];
	cells: RuledCell[];
}

export interface RuledCell {
	row: number;
	column: number;
	rowSpan: number;
	columnSpan: number;
}

/** Lines nearer than this are one; a line that ends this near to another one meets it. Points. */
const TOLERANCE = 3;
/** Above this many crossings to look at, the page is a drawing. */
const MOST_PAIRS = 1_000_000;
const MOST_CELLS = 20_000;
const MOST_GRIDS = 30;

/** The tables on a page: lines that cross and enclose at least two columns. */
export function ruledGrids(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledGrid[] {
	const across = joinRules(horizontal);
	const down = joinRules(vertical);
	if (across.length * down.length > MOST_PAIRS) return [];
	const grids = groups(across, down)
		.map((group) => grid(group.across, group.down))
		.filter((found) => found !== null);
	return grids.length > MOST_GRIDS ? [] : grids;
}

/** Joins pieces of one line: programs draw borders cell by cell. */
function joinRules(rules: readonly Rule[]): Rule[] {
	const clusters: Rule[][] = [];
	for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
		const cluster = clusters.at(-1);
		if (cluster?.[0] && rule.at - cluster[0].at <= TOLERANCE) cluster.push(rule);
		else clusters.push([rule]);
	}
	return clusters.flatMap((cluster) => {
		const at = cluster.reduce((sum, rule) => sum + rule.at, 0) / cluster.length;
		const joined: Rule[] = [];
		for (const { from, to } of cluster.sort((a, b) => a.from - b.from)) {
			const last = joined.at(-1);
			if (last && from <= last.to + TOLERANCE) last.to = Math.max(last.to, to);
			else joined.push({ at, from, to });
		}
		return joined;
	});
}

interface Group {
	across: Rule[];
	down: Rule[];
}

/** Lines that meet, directly or through others. */
function groups(across: readonly Rule[], down: readonly Rule[]): Group[] {
	const waiting = new Set(across);
	const free = new Set(down);
	const found: Group[] = [];
	for (const first of across) {
		if (!waiting.delete(first)) continue;
		const group: Group = { across: [first], down: [] };
		for (const rule of group.across) {
			for (const upright of [...free].filter((each) => meet(rule, each))) {
				free.delete(upright);
				group.down.push(upright);
				for (const other of [...waiting].filter((each) => meet(each, upright))) {
					waiting.delete(other);
					group.across.push(other);
				}
			}
		}
		found.push(group);
	}
	return found;
}

function meet(across: Rule, down: Rule): boolean {
	return covers(across, down.at) && covers(down, across.at);
}

function covers(rule: Rule, place: number): boolean {
	return rule.from - TOLERANCE <= place && place <= rule.to + TOLERANCE;
}

function grid(across: Rule[], down: Rule[]): RuledGrid | null {
	const xs = places(down);
	const ys = places(across);
	const [columns, rows] = [xs.length - 1, ys.length - 1];
	if (columns < 2 || rows < 1 || columns * rows > MOST_CELLS) return null;
	const fields = new Fields(rows, columns);
	for (let row = 0; row < rows; row++)
		for (let column = 0; column < columns; column++) {
			const middleY = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
			const middleX = ((xs[column] ?? 0) + (xs[column + 1] ?? 0)) / 2;
			if (column + 1 < columns && !isDrawn(down, xs[column + 1] ?? 0, middleY))
				fields.join(row, column, row, column + 1);
			if (row + 1 < rows && !isDrawn(across, ys[row + 1] ?? 0, middleX)) fields.join(row, column, row + 1, column);
		}
	return { xs, ys, cells: fields.cells() };
}

function places(rules: readonly Rule[]): number[] {
	const found: number[] = [];
	for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b))
		if (at - (found.at(-1) ?? Number.NEGATIVE_INFINITY) > TOLERANCE) found.push(at);
	return found;
}

function isDrawn(rules: readonly Rule[], at: number, place: number): boolean {
	return rules.some((rule) => Math.abs(rule.at - at) <= TOLERANCE && covers(rule, place));
}

/** The fields between all lines, joined where no line parts them. */
class Fields {
	readonly #rows: number;
	readonly #columns: number;
	readonly #parent: number[];

	constructor(rows: number, columns: number) {
		this.#rows = rows;
		this.#columns = columns;
		this.#parent = Array.from({ length: rows * columns }, (_, i) => i);
	}

	join(row: number, column: number, otherRow: number, otherColumn: number): void {
		const [a, b] = [this.#root(row * this.#columns + column), this.#root(otherRow * this.#columns + otherColumn)];
		this.#parent[Math.max(a, b)] = Math.min(a, b);
	}

	/** Joined fields that form a rectangle are a cell; of any other shape each field stands alone. */
	cells(): RuledCell[] {
		const members = new Map<number, RuledCell[]>();
		for (let row = 0; row < this.#rows; row++)
			for (let column = 0; column < this.#columns; column++) {
				const root = this.#root(row * this.#columns + column);
				const fields = members.get(root) ?? [];
				fields.push({ row, column, rowSpan: 1, columnSpan: 1 });
				members.set(root, fields);
			}
		return [...members.values()].flatMap((fields) => {
			const [first, last] = [fields[0], fields.at(-1)];
			if (!first || !last) return [];
			const rowSpan = last.row - first.row + 1;
			const columnSpan = last.column - first.column + 1;
			return rowSpan * columnSpan === fields.length ? [{ ...first, rowSpan, columnSpan }] : fields;
		});
	}

	#root(field: number): number {
		let at = field;
		while (this.#parent[at] !== at) {
			const up = this.#parent[at] ?? at;
			this.#parent[at] = this.#parent[up] ?? up;
			at = up;
		}
		return at;
	}
}
