import type { OPS as PdfOperators } from "pdfjs-dist";
import { apply, asMatrix, IDENTITY, isNumberList, type Matrix, multiply } from "./geometry";

/** A character where it is drawn, in points; y runs down the page and is the line's foot. */
export interface Glyph {
	text: string;
	left: number;
	right: number;
	y: number;
	/** Size of the type. */
	size: number;
}

/** A straight line along one axis: at x or y `at`, reaching from `from` to `to` along the other. */
export interface Rule {
	at: number;
	from: number;
	to: number;
}

export interface Drawing {
	glyphs: Glyph[];
	horizontal: Rule[];
	vertical: Rule[];
	/** How many characters run down and up the page, and are left out. */
	turnedDown: number;
	turnedUp: number;
}

export interface Operators {
	fnArray: ArrayLike<number>;
	argsArray: ArrayLike<unknown[] | null>;
}

interface State {
	matrix: Matrix;
	fontScale: number;
	fontSize: number;
	charSpacing: number;
	wordSpacing: number;
	stretch: number;
	leading: number;
	rise: number;
}

/** Borders are drawn as lines or as filled boxes up to this thick, in points. */
const THICKEST_RULE = 3;
const SHORTEST_RULE = 2;
const MOST_RULES = 20_000;
const MOST_GLYPHS = 200_000;
/** Commands in a path as pdf.js packs it. */
const [MOVE, LINE, CURVE, QUADRATIC] = [0, 1, 2, 3];

/**
 * Follows a page's drawing operators, keeping what is written and the straight lines drawn: the page's text alone does
 * not tell where blanks and cells are.
 */
export class Canvas {
	readonly drawing: Drawing = { glyphs: [], horizontal: [], vertical: [], turnedDown: 0, turnedUp: 0 };
	readonly #ops: typeof PdfOperators;
	readonly #fontScaleOf: (font: string) => number;
	readonly #saved: State[] = [];
	#state: State;
	#textMatrix = IDENTITY;
	#x = 0;
	#y = 0;
	#lineX = 0;
	#lineY = 0;

	/** @param fontScaleOf size of a font's unit, in ems */
	constructor(ops: typeof PdfOperators, base: Matrix, fontScaleOf: (font: string) => number) {
		this.#ops = ops;
		this.#fontScaleOf = fontScaleOf;
		this.#state = {
			matrix: base,
			fontScale: 0.001,
			fontSize: 0,
			charSpacing: 0,
			wordSpacing: 0,
			stretch: 1,
			leading: 0,
			rise: 0,
		};
	}

	draw({ fnArray, argsArray }: Operators): Drawing {
		for (let i = 0; i < fnArray.length; i++) this.#operate(fnArray[i] ?? 0, argsArray[i] ?? []);
		return this.drawing;
	}

	#operate(operator: number, args: readonly unknown[]): void {
		const ops = this.#ops;
		switch (operator) {
			case ops.save:
			case ops.paintFormXObjectBegin:
				this.#saved.push({ ...this.#state });
				if (operator === ops.paintFormXObjectBegin) this.#transform(asMatrix(args[0]));
				break;
			case ops.restore:
			case ops.paintFormXObjectEnd:
				this.#state = this.#saved.pop() ?? this.#state;
				break;
			case ops.transform:
				this.#transform(asMatrix(args));
				break;
			case ops.constructPath:
				if (this.#isPainted(args[0])) this.#addPath(args[0], Array.isArray(args[1]) ? args[1][0] : null);
				break;
			default:
				this.#operateText(operator, args);
		}
	}

	#operateText(operator: number, args: readonly unknown[]): void {
		const ops = this.#ops;
		const state = this.#state;
		const [first, second] = args;
		const number = typeof first === "number" ? first : 0;
		switch (operator) {
			case ops.beginText:
				this.#textMatrix = IDENTITY;
				this.#startLine(0, 0);
				break;
			case ops.setTextMatrix:
				this.#textMatrix = asMatrix(isNumberList(first) ? first : args);
				this.#startLine(0, 0);
				break;
			case ops.setLeadingMoveText:
				state.leading = typeof second === "number" ? -second : 0;
				this.#startLine(this.#lineX + number, this.#lineY - state.leading);
				break;
			case ops.moveText:
				this.#startLine(this.#lineX + number, this.#lineY + (typeof second === "number" ? second : 0));
				break;
			case ops.nextLine:
				this.#startLine(this.#lineX, this.#lineY - state.leading);
				break;
			case ops.setFont:
				state.fontScale = this.#fontScaleOf(String(first));
				state.fontSize = typeof second === "number" ? second : 0;
				break;
			case ops.setCharSpacing:
				state.charSpacing = number;
				break;
			case ops.setWordSpacing:
				state.wordSpacing = number;
				break;
			case ops.setHScale:
				state.stretch = number / 100;
				break;
			case ops.setLeading:
				state.leading = number;
				break;
			case ops.setTextRise:
				state.rise = number;
				break;
			case ops.showText:
				if (Array.isArray(first)) this.#show(first);
				break;
		}
	}

	#transform(matrix: Matrix): void {
		this.#state.matrix = multiply(this.#state.matrix, matrix);
	}

	#startLine(x: number, y: number): void {
		this.#x = this.#lineX = x;
		this.#y = this.#lineY = y;
	}

	#show(glyphs: readonly unknown[]): void {
		const { fontScale, fontSize, charSpacing, wordSpacing, stretch, rise } = this.#state;
		const matrix = multiply(this.#state.matrix, this.#textMatrix);
		const turn = turnOf(matrix);
		const size = Math.hypot(matrix[2], matrix[3]) * Math.abs(fontSize);
		for (const glyph of glyphs) {
			if (typeof glyph === "number") this.#x -= (glyph * fontSize * stretch) / 1000;
			if (!isGlyph(glyph)) continue;
			const width = glyph.width * fontScale * fontSize * stretch;
			const [left, y] = apply(matrix, this.#x, this.#y + rise);
			const [right] = apply(matrix, this.#x + width, this.#y + rise);
			if (turn === "upright") this.#addGlyph({ text: glyph.unicode, left, right, y, size });
			else if (turn === "down") this.drawing.turnedDown++;
			else if (turn === "up") this.drawing.turnedUp++;
			this.#x += width + (charSpacing + (glyph.isSpace ? wordSpacing : 0)) * stretch;
		}
	}

	#addGlyph(glyph: Glyph): void {
		if (this.drawing.glyphs.length < MOST_GLYPHS && glyph.text !== "" && Number.isFinite(glyph.left + glyph.y))
			this.drawing.glyphs.push(glyph);
	}

	#isPainted(operator: unknown): boolean {
		return operator !== this.#ops.endPath && operator !== this.#ops.clip && operator !== this.#ops.eoClip;
	}

	#isFilled(operator: unknown): boolean {
		return operator === this.#ops.fill || operator === this.#ops.eoFill;
	}

	#addPath(operator: unknown, path: unknown): void {
		if (!isNumberList(path)) return;
		for (const points of subpaths(path, this.#state.matrix)) {
			if (this.#isFilled(operator)) this.#addThinBox(points);
			else
				for (let i = 1; i < points.length; i++) {
					const [from, to] = [points[i - 1], points[i]];
					if (from && to) this.#addThinBox([from, to]);
				}
		}
	}

	/** Takes what lies within a box too thin to be anything but a line. */
	#addThinBox(points: readonly [number, number][]): void {
		const xs = points.map(([x]) => x);
		const ys = points.map(([, y]) => y);
		const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
		const { horizontal, vertical } = this.drawing;
		if (horizontal.length + vertical.length >= MOST_RULES) return;
		const [width, height] = [right - left, bottom - top];
		if (height <= THICKEST_RULE && width >= SHORTEST_RULE && width > height)
			horizontal.push({ at: (top + bottom) / 2, from: left, to: right });
		else if (width <= THICKEST_RULE && height >= SHORTEST_RULE)
			vertical.push({ at: (left + right) / 2, from: top, to: bottom });
	}
}

interface PdfGlyph {
	unicode: string;
	width: number;
	isSpace: boolean;
}

function isGlyph(value: unknown): value is PdfGlyph {
	return (
		typeof value === "object" &&
		value !== null &&
		"unicode" in value &&
		typeof value.unicode === "string" &&
		"width" in value &&
		typeof value.width === "number"
	);
}

/** Where text runs; slanted text (a watermark) and such that stands on its head count as `other`. */
function turnOf([a, b]: Matrix): "upright" | "down" | "up" | "other" {
	if (Math.abs(b) <= Math.abs(a) * 0.1) return a >= 0 ? "upright" : "other";
	if (Math.abs(a) > Math.abs(b) * 0.1) return "other";
	return b > 0 ? "down" : "up";
}

/** The corners of a path's parts. Curves count by where they end; a closed part returns to its start. */
function subpaths(path: ArrayLike<number>, matrix: Matrix): [number, number][][] {
	const parts: [number, number][][] = [];
	let part: [number, number][] = [];
	for (let i = 0; i < path.length; ) {
		const command = path[i];
		const size = command === CURVE ? 6 : command === QUADRATIC ? 4 : command === MOVE || command === LINE ? 2 : 0;
		const point = apply(matrix, path[i + size - 1] ?? 0, path[i + size] ?? 0);
		if (command === MOVE) {
			part = [point];
			parts.push(part);
		} else if (size > 0) part.push(point);
		else if (part[0]) part.push(part[0]);
		i += size + 1;
	}
	// A path of thousands of corners is a drawing, not a border.
	return parts.filter((each) => each.length <= 1000);
}
