import { readFileSync } from "node:fs";
import { join } from "node:path";
import { checkForm } from "../../src/core/check";
import type { Notice, TargetProgress } from "../../src/core/model";
import { parseNotice } from "../../src/core/notice";
import { goldenNotices, plainDocument } from "./golden-notices";
import { contextOf, type LabelledCell, listedNotices, returnedWith } from "./labelled-cells";

/** A cell labelled by somebody who had not seen the reader. Null and absent fields are open to more than one reading. */
export interface BlindCell extends Omit<LabelledCell, "targets"> {
	targets: ({ achieved?: number | null; status?: string; share?: number } | null)[];
	/** Rules that must be found in the cell; no other may be. */
	rules: string[];
}

export interface BlindScore {
	cells: number;
	figures: { right: number; all: number };
	statuses: { right: number; all: number };
	/** Cells that deserve no finding, and those of them that got one. */
	clean: { all: number; accused: number };
	/** By rule, in how many cells it was found and due, found only, due only. */
	rules: Map<string, { hits: number; wrong: number; missed: number }>;
	misses: string[];
}

export function blindCells(name: string): BlindCell[] {
	return JSON.parse(readFileSync(join("test", "fixtures", "figures", `${name}.json`), "utf8")) as BlindCell[];
}

/** The real notices as listed, the project's own fictional ones as read. */
function noticesOf(cells: readonly BlindCell[]): Map<string, Notice> {
	const notices = listedNotices();
	for (const { name, text } of goldenNotices())
		if (!notices.has(name) && cells.some(({ notice }) => notice === name))
			notices.set(name, parseNotice(plainDocument(text)));
	return notices;
}

/** How the checker does on the cells, by the rules named. */
export function scoreBlind(cells: readonly BlindCell[], rules: readonly string[]): BlindScore {
	const notices = noticesOf(cells);
	const score: BlindScore = {
		cells: cells.length,
		figures: { right: 0, all: 0 },
		statuses: { right: 0, all: 0 },
		clean: { all: 0, accused: 0 },
		rules: new Map(rules.map((rule) => [rule, { hits: 0, wrong: 0, missed: 0 }])),
		misses: [],
	};
	for (const cell of cells) {
		const notice = notices.get(cell.notice);
		if (!notice) throw new Error(`no notice ${cell.notice}`);
		const labelled = { ...cell, targets: [] };
		const { targets, findings } = checkForm(returnedWith(labelled), contextOf(labelled, notice));
		scoreTargets(
			score,
			cell,
			targets.filter(({ item }) => item === cell.item),
		);
		const found = new Set<string>(findings.filter(({ item }) => item === cell.item).map(({ rule }) => rule));
		scoreFindings(score, cell, found);
	}
	return score;
}

function scoreTargets(score: BlindScore, cell: BlindCell, read: readonly TargetProgress[]): void {
	for (const [index, wanted] of cell.targets.entries()) {
		const target = read[index];
		if (!wanted || !target) continue;
		const miss = () =>
			score.misses.push(
				`${target.target.subject}: ${wanted.achieved} ${wanted.status}, read ${target.achieved} ${target.status} in ${cell.text}`,
			);
		if (wanted.achieved !== undefined) {
			const isRight =
				target.achieved === wanted.achieved && (wanted.share === undefined || target.share === wanted.share);
			score.figures.all++;
			if (isRight) score.figures.right++;
			else miss();
		}
		if (wanted.status !== undefined) {
			score.statuses.all++;
			if (target.status === wanted.status) score.statuses.right++;
			else miss();
		}
	}
}

function scoreFindings(score: BlindScore, cell: BlindCell, found: ReadonlySet<string>): void {
	for (const [rule, counts] of score.rules) {
		const isDue = cell.rules.includes(rule);
		if (found.has(rule) === isDue) counts.hits += isDue ? 1 : 0;
		else {
			if (isDue) counts.missed++;
			else counts.wrong++;
			score.misses.push(`${rule} ${isDue ? "not found" : "found"} in ${cell.text}`);
		}
	}
	if (cell.rules.length > 0) return;
	score.clean.all++;
	if ([...score.rules.keys()].some((rule) => found.has(rule))) score.clean.accused++;
}
