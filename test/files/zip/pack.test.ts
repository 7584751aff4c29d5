import { packArchive, unpackArchive } from "../../../src/files";

const bytes = (text: string) => new TextEncoder().encode(text);

test("what is packed is unpacked, with names in Chinese, always to the same bytes", () => {
	const files = [
		{ path: "县妇联.xlsx", bytes: bytes("一") },
		{ path: "各镇、街道.xlsx", bytes: bytes("二") },
	];
	const archive = packArchive(files);
	expect(
		[...unpackArchive(archive)].map(({ path, bytes: content }) => [path, new TextDecoder().decode(content!)]),
	).toEqual([
		["县妇联.xlsx", "一"],
		["各镇、街道.xlsx", "二"],
	]);
	expect(packArchive(files)).toEqual(archive);
});

test("names that Windows takes for one are told apart", () => {
	const paths = ["A局.xlsx", "a局.xlsx", "a局 (2).xlsx", "A局.xlsx"];
	const archive = packArchive(paths.map((path) => ({ path, bytes: bytes(path) })));
	expect([...unpackArchive(archive)].map(({ path }) => path)).toEqual([
		"A局.xlsx",
		"a局 (2).xlsx",
		"a局 (2) (2).xlsx",
		"A局 (3).xlsx",
	]);
});
