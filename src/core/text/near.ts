/** Steps of work that comparing may still take; shared by many comparisons. */
export interface Effort {
	steps: number;
}

/**
 * Whether one text becomes the other by at most so many characters changed, left out or put in. Follows the diagonals of the
 * table of distances (Landau and Vishkin): alike stretches are passed over at once, so that the work grows with the square of
 * `most`, not with the product of both lengths.
 * @param effort what it takes is taken from it; it may come out below nothing.
 */
export function isWithin(a: string, b: string, most: number, effort: Effort): boolean {
	const last = b.length - a.length;
	if (Math.abs(last) > most) return false;
	/** By diagonal (place in `b` less place in `a`): how far in `a` one comes with so many changes, and with one fewer. */
	let reached = new Int32Array(2 * most + 5).fill(NOWHERE);
	let before = reached.slice();
	const middle = most + 2;
	for (let changes = 0; changes <= most; changes++) {
		// What is left over must lead back to where both texts end.
		const from = Math.max(-changes, last - (most - changes));
		const to = Math.min(changes, last + (most - changes));
		for (let diagonal = from; diagonal <= to; diagonal++) {
			const at = middle + diagonal;
			const changed = Math.max((before[at] ?? 0) + 1, before[at - 1] ?? 0, (before[at + 1] ?? 0) + 1);
			const start = changes === 0 ? 0 : Math.min(changed, a.length, b.length - diagonal);
			let end = start;
			while (end >= 0 && end < a.length && a.charCodeAt(end) === b.charCodeAt(end + diagonal)) end++;
			reached[at] = end;
			effort.steps -= 1 + end - start;
			if (diagonal === last && end >= a.length) return true;
		}
		// What stands there is of an earlier round.
		reached.fill(NOWHERE, middle + from - 2, middle + from).fill(NOWHERE, middle + to + 1, middle + to + 3);
		[before, reached] = [reached, before];
	}
	return false;
}

const NOWHERE = -1_000_000_000;
