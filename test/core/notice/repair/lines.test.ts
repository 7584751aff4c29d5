import { readLines } from "../../../../src/core/notice/repair/lines";

const texts = (text: string) => readLines({ text, tables: [] }).map((line) => line.text);

describe("a bare number at the end of a page", () => {
	test("is the page's", () => {
		expect(texts("甲\n1\n\f乙\n2\n\f丙\n3\n")).toEqual(["甲", "乙", "丙"]);
	});
	test("is a row's where the row before is one less and the next number one more", () => {
		expect(texts("1\n甲\n2\n\f乙\n3\n丙\n")).toEqual(["1", "甲", "2", "乙", "3", "丙"]);
	});
	test("is the page's though it follows on the last row, where that row is still to come", () => {
		expect(texts("1\n甲\n2\n乙\n3\n\f3\n丙\n4\n丁\n")).toEqual(["1", "甲", "2", "乙", "3", "丙", "4", "丁"]);
	});
});
