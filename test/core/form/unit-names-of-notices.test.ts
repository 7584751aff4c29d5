import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { identifyUnitByFileName } from "../../../src/core/form";
import type { Notice } from "../../../src/core/model";
import { unitsOf } from "../../../src/core/model";
import { returnsOf } from "../../support/forms";
import { makeNotice } from "../../support/notices";

const FOLDER = join(process.cwd(), "test/fixtures/notices");

interface Labelled {
	issuer: string | null;
	year: number;
	items: { name: string; units: string[]; annexUnits: string[] | null }[];
}

/** A notice with a labelled notice's units. */
function noticeOf(file: string): Notice {
	const { issuer, year, items } = JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Labelled;
	const notice = makeNotice({
		year,
		items: items.map(({ name, units, annexUnits }) => ({ name, units, ...(annexUnits ? { annexUnits } : {}) })),
	});
	return { ...notice, text: "", issuer: issuer === null ? null : { value: issuer, span: null, basis: "stated" } };
}

const identify = (notice: Notice, text: string) =>
	returnsOf(`| 单位： | ${text} |\n| 序号 | 实事名称 | 进展情况 |\n| 1 | 别的 | 好 |`, { notice })[0]!.unit;

describe.each(readdirSync(FOLDER).filter((name) => name.endsWith(".json")))("the units of %s", (file) => {
	const notice = noticeOf(file);
	const units = unitsOf(notice);

	test("are found by their names, in the cell and in file names", () => {
		expect(units.map((unit) => identify(notice, unit).name)).toEqual(units);
		expect(units.map((unit) => identify(notice, `${unit}（盖章）`).name)).toEqual(units);
		expect(units.map((unit) => identifyUnitByFileName(`2024年第二季度报表（${unit}）.xlsx`, notice))).toEqual(units);
	});

	test("are found without their level, or not at all, but never as another", () => {
		const short = units.filter((unit) => /^[县区市](?!直|场)/.test(unit));
		for (const unit of short) {
			const { name, collective } = identify(notice, unit.slice(1));
			if (collective === null) expect([unit, name ?? unit]).toEqual([unit, unit]);
		}
	});
});
