import type { CellValue } from "../../../src/core/model";
import { parseDateCell } from "../../../src/core/text";

const dayOf = (text: string, value: CellValue | null = null) => {
	const phrase = parseDateCell(text, value, 2024);
	return phrase?.kind === "day" ? phrase.date : (phrase?.kind ?? null);
};
const numberOf = (number: number) => dayOf(String(number), { kind: "number", number, text: String(number) });

test("a date cell counts, whatever it shows", () => {
	expect(dayOf("24/12/31", { kind: "date", date: "2024-12-31", text: "24/12/31" })).toBe("2024-12-31");
	expect(dayOf("", { kind: "date", date: "2024-12-31T08:00:00", text: "" })).toBe("2024-12-31");
});

test("numbers of days, with and without a time", () => {
	expect(numberOf(45657)).toBe("2024-12-31");
	expect(numberOf(45657.5)).toBe("2024-12-31");
	expect(dayOf("45657")).toBe("2024-12-31");
	expect(numberOf(40000)).toBe("2009-07-06");
	expect(numberOf(39999)).toBeNull();
	expect(numberOf(60001)).toBeNull();
});

test("eight digits", () => {
	expect(dayOf("20241231")).toBe("2024-12-31");
	expect(numberOf(20241231)).toBe("2024-12-31");
	expect(dayOf("20241331")).toBeNull();
});

test("words", () => {
	expect(dayOf("12月底")).toBe("2024-12-31");
	expect(dayOf("长期坚持")).toBe("term");
	expect(dayOf("已完成")).toBe("done");
	expect(dayOf("尽快")).toBeNull();
	expect(dayOf("")).toBeNull();
});
