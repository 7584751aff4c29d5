import { freeSheetName } from "../../app/free-sheet-name";
import type { SheetPlan } from "../../core";
import { hasPageLayout } from "../abilities";
import { converse } from "../batch";
import type { PlacedSheet } from "../dress-sheets";
import type { Surroundings } from "../surroundings";
import { drawLook } from "./look";
import { drawPage } from "./page";
import { drawRules } from "./rules";
import { type DrawingStep, inBatches } from "./steps";
import { drawTexts } from "./texts";

/** The last resort: new sheets, filled and formatted cell by cell, in requests that each stay far below Excel's limits. */
export async function drawSheets(plans: readonly SheetPlan[], surroundings: Surroundings): Promise<PlacedSheet[]> {
	return converse(async (context) => {
		const { worksheets } = context.workbook;
		worksheets.load("items/name");
		await context.sync();
		const taken = new Set(worksheets.items.map(({ name }) => name));
		const drawn = plans.map((plan) => {
			const sheet = worksheets.add(freeSheetName(plan.name, taken));
			sheet.load("id,name");
			return { sheet, plan };
		});
		const steps = drawn.flatMap(({ sheet, plan }) => stepsOf(sheet, plan, surroundings));
		// One request for all but the largest: Excel on the web takes 5 MB at once.
		for (const batch of inBatches(steps)) {
			for (const step of batch) step.draw();
			await context.sync();
		}
		return drawn.map(({ sheet: { id, name }, plan }) => ({ id, name, plan }));
	});
}

function stepsOf(sheet: Excel.Worksheet, plan: SheetPlan, surroundings: Surroundings): DrawingStep[] {
	return [
		...drawLook(sheet, plan),
		...drawTexts(sheet, plan),
		...drawRules(sheet, plan, surroundings),
		...(hasPageLayout(surroundings) ? drawPage(sheet, plan) : []),
	];
}
