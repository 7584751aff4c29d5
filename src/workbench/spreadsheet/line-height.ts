import { LINE_HEIGHT } from "../../core";
import { fontList } from "./mapping/fonts";

/** Univer rounds sizes up: 10.5 pt are drawn as 11. */
const ROUNDED_UP = 1.05;
const SAMPLE = 100;

/** How much taller than plans reckon with a line is in the fonts of this machine; 1 where it is not. */
export function lineStretch(): number {
	const context = document.createElement("canvas").getContext("2d");
	if (!context) return 1;
	context.font = `${SAMPLE}px ${fontList("宋体")}`;
	const { fontBoundingBoxAscent, fontBoundingBoxDescent } = context.measureText("国");
	const drawn = ((fontBoundingBoxAscent + fontBoundingBoxDescent) / SAMPLE) * ROUNDED_UP;
	return Math.max(1, drawn / LINE_HEIGHT);
}
