import { SSF } from "@e965/xlsx";
import { shownNumber } from "../../../../src/files/spreadsheets/values";

const shown = (number: number, code: string) => shownNumber(number, code, false).text;

test.each([
	[0.1 + 0.2, "General", "0.3"],
	[1e21, "General", "1e+21"],
	[0.285, "0%", "29%"],
	[1.005, "0.00", "1.01"],
	[-0.5, "0%", "-50%"],
	[1234567.891, "#,##0.00", "1,234,567.89"],
	[-1234, "#,##0;(#,##0)", "(1,234)"],
	[0, "0;-0;;@", "0"],
	[5, ";;;", "5"],
	[7, "000", "007"],
	[1.5, "0.##", "1.5"],
	[2, "0.##", "2"],
	[0.5, "#.0", ".5"],
	[15000, '0"人次"', "15000人次"],
	[15000, '[红色]#,##0"元"', "15,000元"],
	[1234.5, "[$¥-804]#,##0.00", "¥1,234.50"],
	[12000000, '0.0,,"百万"', "12.0百万"],
	[0.000001234, "0.00E+00", "0.000001234"],
	[1.25, "# ?/?", "1.25"],
	[123456789, "000-0000", "123456789"],
	[44377, "m/d/yy", "6/30/21"],
	[44377, "yyyy-mm-dd;@", "2021-06-30"],
	[44377, "[$-804]yyyy\\年mm\\月", "2021年06月"],
	[44377, '[DBNum1][$-804]yyyy"年"m"月"d"日"', "二〇二一年六月三十日"],
	[44377, "yyyy/m/d dddd", "2021/6/30 星期三"],
	[44377.5625, "yyyy/m/d h:mm", "2021/6/30 13:30"],
	[44377.5625, '上午/下午h"时"mm"分"', "下午1时30分"],
	[44377.5625, "h:mm AM/PM", "1:30 PM"],
	[1.5, "[h]:mm", "36:00"],
	[44377.00001158, "mm:ss", "00:01"],
	[-5, "yyyy/m/d", "-5"],
	[0, "yyyy/m/d", "0"],
	[5, "G/通用格式", "5"],
	[5, 'G/通用格式"个"', "5"],
	[0, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "0"],
	[-1234.5, '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-1,234.50"],
	[5, '[>=10000]0.0,"万";0', "5"],
	[12345, '0!.0,"万"', "12345"],
	[44377, 'yyyy"年"m"月";@', "2021年6月"],
	[Number.MAX_SAFE_INTEGER, "0", "9007199254740990"],
])("%f as %s is %s", (number, code, text) => {
	expect(shown(number, code)).toBe(text);
});

test("as the library of old formats shows them", () => {
	const codes = [
		"0",
		"0.0",
		"0.00",
		"#,##0",
		"#,##0.00",
		"0%",
		"0.0%",
		'0"个"',
		"yyyy-mm-dd",
		"yyyy/m/d h:mm:ss",
		"m-d",
		"h:mm",
		"hh:mm:ss",
	];
	const numbers = [1, 0.5, 0.05, 2.345, 99.5, 999.999, 1000, 12345.678, 1e6, 44377, 44561.25, 61, 43831.99];
	for (const code of codes)
		for (const number of numbers)
			if (number >= 1 || !code.includes("d"))
				expect([code, number, shown(number, code)]).toEqual([code, number, SSF.format(code, number)]);
});

test("hostile codes take no time", () => {
	const before = performance.now();
	for (const code of ["[".repeat(1e6), '"'.repeat(1e6), "y".repeat(1e6), "0,".repeat(1e6), "\\".repeat(1e6)])
		shown(12345.6, code);
	expect(performance.now() - before).toBeLessThan(6_000);
});
