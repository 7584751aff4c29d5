import { lookOf } from "../../src/taskpane/theme";

const plain = { officeBackground: null, prefersDark: false, forcedColors: false };

test.each([
	[plain, "light"],
	[{ ...plain, prefersDark: true }, "dark"],
	// Office's own colour counts for more than the system's setting.
	[{ ...plain, officeBackground: "#262626" }, "dark"],
	[{ ...plain, officeBackground: "#F3F3F3", prefersDark: true }, "light"],
	[{ ...plain, officeBackground: "unknown", prefersDark: true }, "dark"],
	[{ ...plain, officeBackground: "#262626", forcedColors: true }, "high-contrast"],
])("%j is %s", (surroundings, look) => {
	expect(lookOf(surroundings)).toBe(look);
});
