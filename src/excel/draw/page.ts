import type { SheetPlan } from "../../core";
import type { DrawingStep } from "./steps";

const POINTS_PER_INCH = 72;

/** Paper, margins and footer. Print area and repeated rows are set where sheets are dressed. */
export function drawPage(sheet: Excel.Worksheet, { print }: SheetPlan): DrawingStep[] {
	if (!print) return [];
	const draw = () => {
		const { pageLayout } = sheet;
		const { margins, footer } = print;
		pageLayout.paperSize = "A4";
		pageLayout.orientation = print.orientation === "portrait" ? "Portrait" : "Landscape";
		pageLayout.zoom = { horizontalFitToPages: 1 };
		pageLayout.centerHorizontally = print.horizontalCentered;
		pageLayout.leftMargin = margins.left * POINTS_PER_INCH;
		pageLayout.rightMargin = margins.right * POINTS_PER_INCH;
		pageLayout.topMargin = margins.top * POINTS_PER_INCH;
		pageLayout.bottomMargin = margins.bottom * POINTS_PER_INCH;
		pageLayout.headerMargin = margins.header * POINTS_PER_INCH;
		pageLayout.footerMargin = margins.footer * POINTS_PER_INCH;
		const texts = pageLayout.headersFooters.defaultForAllPages;
		texts.leftFooter = footer.left;
		texts.centerFooter = footer.center;
		texts.rightFooter = footer.right;
	};
	return [{ weight: 2000, draw }];
}
