import { encodePieces } from "../../../src/files/write/encode";

test("pieces become the bytes of the whole text, pairs parted between pieces included", () => {
	const texts = ["", "甲", "一二三𠮷".repeat(9000), "\ud842", "\udfb7", "end", "x".repeat(40_000)];
	expect(Buffer.compare(encodePieces(texts), Buffer.from(texts.join(""), "utf8"))).toBe(0);
	expect(encodePieces([]).length).toBe(0);
});
