/** [a b c d e f] as in PDF 32000-1, 8.3.3: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
	const [a, b, c, d, e, f] = outer;
	return [
		a * inner[0] + c * inner[1],
		b * inner[0] + d * inner[1],
		a * inner[2] + c * inner[3],
		b * inner[2] + d * inner[3],
		a * inner[4] + c * inner[5] + e,
		b * inner[4] + d * inner[5] + f,
	];
}

export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
	return [a * x + c * y + e, b * x + d * y + f];
}

/** The six numbers of a matrix as pdf.js hands it over; anything else changes nothing. */
export function asMatrix(value: unknown): Matrix {
	const numbers = Array.from(isNumberList(value) ? value : []);
	const [a, b, c, d, e, f] = numbers;
	if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined)
		return IDENTITY;
	return [a, b, c, d, e, f];
}

/** Not by `instanceof`: what pdf.js hands over may have been cloned out of another realm. */
export function isNumberList(value: unknown): value is ArrayLike<number> {
	return (ArrayBuffer.isView(value) && "length" in value) || (Array.isArray(value) && value.every(isNumber));
}

function isNumber(value: unknown): value is number {
	return typeof value === "number";
}
