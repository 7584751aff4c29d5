import { filesMeant } from "../../../src/core/merge";

const FILES = ["县妇联.xlsx", "更正/县妇联.xlsx", "更正/县残联.xlsx", "包.zip/县残联.xlsx"];

test.each<[wanted: string, files: string[]]>([
	["县妇联.xlsx", ["县妇联.xlsx"]],
	["更正/县妇联.xlsx", ["更正/县妇联.xlsx"]],
	["更正\\县妇联.xlsx", ["更正/县妇联.xlsx"]],
	["县残联.xlsx", ["更正/县残联.xlsx", "包.zip/县残联.xlsx"]],
	["/home/me/returns/更正/县残联.xlsx", ["更正/县残联.xlsx"]],
	["./县妇联.xlsx", ["县妇联.xlsx"]],
	["妇联.xlsx", []],
	["", []],
	["./", []],
])("%s", (wanted, files) => {
	expect(filesMeant(wanted, FILES)).toEqual(files);
});
