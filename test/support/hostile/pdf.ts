import { readFileSync } from "node:fs";
import { pdfOf, text } from "../pdf-builder";
import { asZlib, packedBlanks, packedRepeats } from "./bombs";
import { filesOf } from "./file";

type PdfObject = string | { dictionary: string; stream: Uint8Array };

/** A PDF of these objects, numbered from 1; the first is the catalogue. */
function pdfOfObjects(objects: readonly PdfObject[]): Uint8Array {
	const pieces: Buffer[] = [Buffer.from("%PDF-1.5\n")];
	const offsets: number[] = [];
	const length = () => pieces.reduce((sum, piece) => sum + piece.length, 0);
	objects.forEach((object, at) => {
		offsets.push(length());
		pieces.push(Buffer.from(`${at + 1} 0 obj\n`));
		if (typeof object === "string") pieces.push(Buffer.from(object));
		else {
			pieces.push(Buffer.from(`<< ${object.dictionary} /Length ${object.stream.length} >> stream\n`));
			pieces.push(Buffer.from(object.stream), Buffer.from("\nendstream"));
		}
		pieces.push(Buffer.from("\nendobj\n"));
	});
	const start = length();
	const table = offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("");
	const size = objects.length + 1;
	pieces.push(
		Buffer.from(
			`xref\n0 ${size}\n0000000000 65535 f \n${table}trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
		),
	);
	return Buffer.concat(pieces);
}

const CATALOGUE = "<< /Type /Catalog /Pages 2 0 R >>";
const FONT = "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>";
const page = (contents: string, box = "0 0 600 800") =>
	`<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Contents ${contents} /Resources << /Font << /F 5 0 R >> >> >>`;
const flate = (packed: Uint8Array, dictionary = "") => ({
	dictionary: `/Filter /FlateDecode ${dictionary}`,
	stream: asZlib(packed),
});
const onePage = (contents: PdfObject, box?: string) =>
	pdfOfObjects([CATALOGUE, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page("4 0 R", box), contents, FONT]);
const WORDS = "BT /F 12 Tf 50 700 Td (notice) Tj ET\n";

export const HOSTILE_PDF = filesOf("pdf", [
	["a page of 1 GB of blanks", "too-large", () => onePage(flate(packedBlanks(1024)))],
	[
		"1 GB packed twice",
		"too-large",
		() => {
			const once = asZlib(packedBlanks(1024));
			return onePage({ dictionary: "/Filter [/FlateDecode /FlateDecode]", stream: asZlib(packedRepeats(once, 1)) });
		},
	],
	[
		"an object stream of 1 GB",
		"too-large",
		() =>
			pdfOfObjects([
				CATALOGUE,
				"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				page("4 0 R"),
				{ dictionary: "", stream: Buffer.from(WORDS) },
				FONT,
				flate(packedBlanks(1024), "/Type /ObjStm /N 1000000 /First 10"),
			]),
	],
	[
		"a page of a million operators",
		"too-large",
		() => onePage(flate(packedRepeats("0 0 m 1 1 l S\n".repeat(1000), 330)) as PdfObject),
	],
	["a page of a million words", "too-large", () => onePage(flate(packedRepeats(WORDS.repeat(1000), 200)))],
	[
		"pages that hold each other",
		"damaged",
		() =>
			pdfOfObjects([
				CATALOGUE,
				"<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>",
				"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 3 0 R] /Count 500000 >>",
			]),
	],
	[
		"a billion pages",
		"read",
		() =>
			pdfOfObjects([
				CATALOGUE,
				"<< /Type /Pages /Kids [3 0 R] /Count 1000000000 >>",
				page("4 0 R"),
				{ dictionary: "", stream: Buffer.from(WORDS) },
				FONT,
			]),
	],
	[
		"a page as large as a country",
		"read",
		() => onePage({ dictionary: "", stream: Buffer.from(WORDS) }, "0 0 999999999999 999999999999"),
	],
	[
		"drawings that draw themselves",
		"read",
		() =>
			pdfOfObjects([
				CATALOGUE,
				"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				page("4 0 R").replace("/Resources <<", "/Resources << /XObject << /X 6 0 R >>"),
				{ dictionary: "", stream: Buffer.from(`${WORDS}/X Do`) },
				FONT,
				{
					dictionary: "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 6 0 R /Y 6 0 R >> >>",
					stream: Buffer.from("/X Do /Y Do"),
				},
			]),
	],
	[
		"drawings that double, thirty times over",
		"too-large",
		() =>
			pdfOfObjects([
				CATALOGUE,
				"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
				page("4 0 R").replace("/Resources <<", "/Resources << /XObject << /X 6 0 R >>"),
				{ dictionary: "", stream: Buffer.from(`${WORDS}/X Do`) },
				FONT,
				...Array.from({ length: 30 }, (_, at) => ({
					dictionary: `/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /Font << /F 5 0 R >> ${at === 29 ? "" : `/XObject << /X ${at + 7} 0 R >>`} >>`,
					stream: Buffer.from(at === 29 ? WORDS : "/X Do /X Do"),
				})),
			]),
	],
	["100,000 nested lists", "damaged", () => pdfOfObjects([`<< /Type /Catalog /Pages ${"[".repeat(100_000)}`])],
	[
		"a table of objects that points back at itself",
		"damaged",
		() =>
			Buffer.from(
				"%PDF-1.5\nxref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Root 1 0 R /Prev 9 >>\nstartxref\n9\n%%EOF",
			),
	],
	[
		"20 pages of ruled drawings",
		"read",
		() => {
			const lines = Array.from(
				{ length: 60 },
				(_, at) => `0 ${at * 10} m 600 ${at * 10} l S ${at * 10} 0 m ${at * 10} 600 l S`,
			).join("\n");
			return pdfOf(Array.from({ length: 20 }, () => lines + text(5, 5, "甲")));
		},
	],
	["a password", "encrypted", () => readFileSync("test/fixtures/documents/locked.pdf")],
]);
