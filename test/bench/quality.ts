import { type BlindScore, blindCells, scoreBlind } from "../support/blind-cells";
import { FIGURE_RULES } from "../support/labelled-cells";

const SETS = ["blind-plain", "blind-tricky", "blind-other"];
/** How well 进度 cells are read and judged: the labelled sets, then each rule over them. */
export function printQuality(): void {
	const scores = SETS.map((name) => scoreBlind(blindCells(name), FIGURE_RULES));
	console.log("\nreading 进度 cells            figures exact   statuses right   false findings on honest cells");
	SETS.forEach((name, at) => {
		const score = scores[at];
		if (!score) return;
		const { figures, statuses, clean } = score;
		console.log(
			`${name.padEnd(24)} ${share(figures)}   ${share(statuses)}   ${`${clean.accused} of ${clean.all}`.padStart(20)}`,
		);
	});
	console.log("\nrule                        found   missed   wrong");
	for (const rule of FIGURE_RULES) {
		const sum = (pick: "hits" | "missed" | "wrong") =>
			scores.reduce((total, { rules }) => total + (rules.get(rule)?.[pick] ?? 0), 0);
		const columns = [sum("hits"), sum("missed"), sum("wrong")].map((count) => String(count).padStart(7));
		console.log(rule.padEnd(24) + columns.join(" "));
	}
}

function share({ right, all }: BlindScore["figures"]): string {
	return `${((right / all) * 100).toFixed(1)}% of ${all}`.padStart(15);
}
