import { rememberedWords } from "../../../src/core";

test("an answer is worked out once for the words asked for lately, and never mixed up with another's", () => {
	const asked: string[] = [];
	const joined = rememberedWords((word: string, number: number) => {
		asked.push(word);
		return { text: `${word}${number}` };
	}, 2);
	const first = joined("人次", 1);
	expect(first.text).toBe("人次1");
	expect(joined("人次", 1)).toBe(first);
	expect(joined("人次", 2).text).toBe("人次2");
	expect(asked).toEqual(["人次", "人次"]);
});

test("no more answers are kept than asked for, and none for long texts", () => {
	let calls = 0;
	const lengthOf = rememberedWords((word: string) => {
		calls++;
		return word.length;
	}, 2);
	for (const word of ["甲", "乙", "丙", "甲"]) lengthOf(word);
	expect(calls).toBe(4);
	const long = "长".repeat(1000);
	expect([lengthOf(long), lengthOf(long), calls]).toEqual([1000, 1000, 6]);
});
