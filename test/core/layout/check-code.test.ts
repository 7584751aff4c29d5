import { checkCodeOf } from "../../../src/core/layout";

test("a code is short, readable and always the same", () => {
	expect(checkCodeOf("A1B2C3D4", "2024Q2", "县妇联")).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
	expect(checkCodeOf("A1B2C3D4", "2024Q2", "县妇联")).toBe(checkCodeOf("A1B2C3D4", "2024Q2", "县妇联"));
});

test("codes of near forms are all different", () => {
	const codes = new Set<string>();
	for (const id of ["A1B2C3D4", "A1B2C3D5"])
		for (const period of ["2024Q1", "2024Q2", "2024", "2024-05"])
			for (const unit of [null, "", "县妇联", "县残联", "县总工会"])
				codes.add(`${checkCodeOf(id, period, unit)} ${unit ?? ""}`);
	expect(new Set([...codes].map((code) => code.slice(0, 9))).size).toBe(2 * 4 * 4);
});
