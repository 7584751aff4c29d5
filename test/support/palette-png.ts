import { deflateSync, inflateSync } from "node:zlib";
import { crc32 } from "../../src/files/zip/crc32";

const SIGNATURE = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
/** The colours that cover most, and those that are the least like any of them: a badge is small and is to stay yellow. */
const FREQUENT = 192;
const RARE = 64;

/**
 * A screenshot in 256 colours: a third of its size, and to the eye the same, for all but the edges of letters is of a few
 * colours. Rare ones become the nearest that is kept.
 * @param png of 8 bits a channel in red, green and blue, not interlaced: what Chromium makes
 */
export function toPalette(png: Buffer): Buffer {
	const { header, data } = partsOf(png);
	if (header.readUInt8(8) !== 8 || header.readUInt8(9) !== 2 || header.readUInt8(12) !== 0)
		throw new Error("Not a screenshot of three channels.");
	const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
	const pixels = unfilter(inflateSync(data), width * 3, height);
	const counts = new Map<number, number>();
	for (let at = 0; at < pixels.length; at += 3) {
		const colour = pixels.readUIntBE(at, 3);
		counts.set(colour, (counts.get(colour) ?? 0) + 1);
	}
	const palette = chooseColours(counts);
	const places = new Map([...counts.keys()].map((colour) => [colour, nearest(colour, palette)]));
	const rows = Buffer.alloc((width + 1) * height);
	for (let row = 0; row < height; row++)
		for (let column = 0; column < width; column++)
			rows[row * (width + 1) + 1 + column] = places.get(pixels.readUIntBE((row * width + column) * 3, 3)) ?? 0;
	const indexed = Buffer.from(header);
	indexed.writeUInt8(3, 9);
	const colours = Buffer.alloc(palette.length * 3);
	for (const [place, colour] of palette.entries()) colours.writeUIntBE(colour, place * 3, 3);
	return Buffer.concat([
		SIGNATURE,
		chunk("IHDR", indexed),
		chunk("PLTE", colours),
		chunk("IDAT", deflateSync(rows, { level: 9, memLevel: 9 })),
		chunk("IEND", Buffer.alloc(0)),
	]);
}

function partsOf(png: Buffer): { header: Buffer; data: Buffer } {
	const found = new Map<string, Buffer[]>();
	for (let at = SIGNATURE.length; at < png.length; ) {
		const length = png.readUInt32BE(at);
		const type = png.toString("latin1", at + 4, at + 8);
		found.set(type, [...(found.get(type) ?? []), png.subarray(at + 8, at + 8 + length)]);
		at += length + 12;
	}
	return { header: found.get("IHDR")?.[0] ?? Buffer.alloc(13), data: Buffer.concat(found.get("IDAT") ?? []) };
}

/** Rows as they were before each was written as differences from what is left of and above it. */
function unfilter(rows: Buffer, stride: number, height: number): Buffer {
	const pixels = Buffer.alloc(stride * height);
	for (let row = 0; row < height; row++) {
		const kind = rows[row * (stride + 1)] ?? 0;
		for (let at = 0; at < stride; at++) {
			const place = row * stride + at;
			const left = at < 3 ? 0 : (pixels[place - 3] ?? 0);
			const above = row === 0 ? 0 : (pixels[place - stride] ?? 0);
			const corner = at < 3 || row === 0 ? 0 : (pixels[place - stride - 3] ?? 0);
			const guesses = [0, left, above, (left + above) >> 1, paeth(left, above, corner)];
			pixels[place] = (rows[row * (stride + 1) + 1 + at] ?? 0) + (guesses[kind] ?? 0);
		}
	}
	return pixels;
}

function paeth(left: number, above: number, corner: number): number {
	const [byLeft, byAbove, byCorner] = [left, above, corner].map((each) => Math.abs(left + above - corner - each));
	if ((byLeft ?? 0) <= (byAbove ?? 0) && (byLeft ?? 0) <= (byCorner ?? 0)) return left;
	return (byAbove ?? 0) <= (byCorner ?? 0) ? above : corner;
}

function chooseColours(counts: ReadonlyMap<number, number>): number[] {
	const byCount = [...counts].sort(([, a], [, b]) => b - a).map(([colour]) => colour);
	const chosen = byCount.slice(0, FREQUENT);
	const left = byCount
		.slice(FREQUENT)
		.map((colour) => ({ colour, away: away(colour, nearest(colour, chosen), chosen) }));
	for (let more = 0; more < RARE && left.length > 0; more++) {
		const { colour } = left.reduce((a, b) => (b.away > a.away ? b : a));
		chosen.push(colour);
		for (const each of left) each.away = Math.min(each.away, away(each.colour, chosen.length - 1, chosen));
	}
	return chosen;
}

/** The place of the most similar colour. */
function nearest(colour: number, palette: readonly number[]): number {
	let best = 0;
	for (let place = 1; place < palette.length; place++)
		if (away(colour, place, palette) < away(colour, best, palette)) best = place;
	return best;
}

function away(colour: number, place: number, palette: readonly number[]): number {
	const other = palette[place] ?? 0;
	return [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((other >> shift) & 255)) ** 2, 0);
}

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
	const frame = Buffer.alloc(8);
	frame.writeUInt32BE(data.length, 0);
	frame.writeUInt32BE(crc32(body, 0), 4);
	return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
