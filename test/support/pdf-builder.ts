/** A PDF of these pages, each a content stream; `text(…)` writes in its only font, all 汉字 as wide as they are high. */
export function pdfOf(pages: readonly string[], mediaBox = "0 0 600 800", extra = ""): Uint8Array {
	const toUnicode =
		"/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end";
	const stream = (content: string) => `<< /Length ${content.length} >> stream\n${content}\nendstream`;
	const kids = pages.map((_, i) => `${6 + i * 2} 0 R`).join(" ");
	const objects = [
		"<< /Type /Catalog /Pages 2 0 R >>",
		`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} /MediaBox [${mediaBox}] ${extra} /Resources << /Font << /F 3 0 R >> >> >>`,
		"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /ToUnicode 5 0 R /DescendantFonts [4 0 R] >>",
		"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 1000 /W [32 126 500] /FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /FontBBox [0 -200 1000 800] >> >>",
		stream(toUnicode),
		...pages.flatMap((page, i) => [`<< /Type /Page /Parent 2 0 R /Contents ${7 + i * 2} 0 R >>`, stream(page)]),
	];
	let file = "%PDF-1.4\n";
	const offsets = objects.map((object, i) => {
		const offset = file.length;
		file += `${i + 1} 0 obj\n${object}\nendobj\n`;
		return String(offset).padStart(10, "0");
	});
	const table = offsets.map((offset) => `${offset} 00000 n \n`).join("");
	file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF`;
	return new TextEncoder().encode(file);
}

/** Writes at a place in points from the lower left corner; latin characters are half as wide as high. */
export function text(x: number, y: number, content: string, size = 10, matrix = "1 0 0 1"): string {
	const hex = Array.from(content, (character) => character.charCodeAt(0).toString(16).padStart(4, "0")).join("");
	return `BT /F ${size} Tf ${matrix} ${x} ${y} Tm <${hex}> Tj ET\n`;
}

export function line(x1: number, y1: number, x2: number, y2: number): string {
	return `${x1} ${y1} m ${x2} ${y2} l S\n`;
}

/** A border as Word draws it: a thin filled box. */
export function bar(x: number, y: number, width: number, height: number): string {
	return `${x} ${y} ${width} ${height} re f\n`;
}
