import { readLines } from "../../../../src/core/notice/repair/lines";

const says = (text: string) => readLines({ text, tables: [] }).flatMap((line) => line.text || []);

test.each(["— 3 —", "- 12 -", "－４－", "· 5 ·", "第3页 共5页", "第 3 页/共 5 页", "PAGE", "PAGE  2", "NUMPAGES 3"])(
	"%s is a page's furniture",
	(line) => expect(says(`前\n${line}\n后`)).toEqual(["前", "后"]),
);

test.each(["12", "3所", "—3名", "2024年", "第3页的表"])("%s says something", (line) =>
	expect(says(`前\n${line}\n后`)).toEqual(["前", line, "后"]),
);

test("a bare number counts only where it does not end a page", () => {
	expect(says("20\n000人次")).toEqual(["20", "000人次"]);
	expect(says("上页\n3\n\f下页")).toEqual(["上页", "下页"]);
	expect(says("末行\nPAGE  \n2\n")).toEqual(["末行"]);
});

test("bookmarks and invisible characters go, offsets stay", () => {
	const text = "[bookmark: _GoBack]九、\u200B实施";
	const [line] = readLines({ text, tables: [] });
	expect(line?.text).toBe("九、实施");
	expect([...(line?.content.at ?? [])].map((at) => text[at]).join("")).toBe("九、实施");
});
