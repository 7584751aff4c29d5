import { type LocatedFile, locateReturns, type ReturnedFile } from "../../src/app/read-returns";
import { makeFinding } from "../../src/core";

const opened = ({ file }: ReturnedFile): LocatedFile[] => [
	{ file, modified: null, failure: makeFinding("file-unreadable", "坏", { file }) },
];
const sent = (file: string, size = 1): ReturnedFile => ({ file, bytes: new Uint8Array(size), modified: null });

test("a file that takes long holds up no other, and keeps its place", async () => {
	let comeBack = () => {};
	const slow = new Promise<void>((resolve) => {
		comeBack = resolve;
	});
	const names = Array.from({ length: 20 }, (_, at) => `${at}.xlsx`);
	async function* files() {
		for (const name of names) yield sent(name);
		comeBack();
	}
	const found = await locateReturns(files(), undefined, {
		atOnce: 3,
		open: async (file) => {
			if (file.file === "0.xlsx") await slow;
			return opened(file);
		},
	});
	expect(found.map(({ file }) => file)).toEqual(names);
});

test("no more are under way than may be at once, in number and in bytes", async () => {
	const most = async (sizes: number[], atOnce: number) => {
		let [now, highest] = [0, 0];
		await locateReturns(
			sizes.map((size, at) => sent(`${at}.xlsx`, size)),
			undefined,
			{
				atOnce,
				open: async (file) => {
					highest = Math.max(highest, ++now);
					await new Promise((later) => setTimeout(later));
					now--;
					return opened(file);
				},
			},
		);
		return highest;
	};
	expect(await most(new Array(9).fill(1), 4)).toBe(4);
	expect(await most(new Array(6).fill(40 << 20), 4)).toBe(2);
});
