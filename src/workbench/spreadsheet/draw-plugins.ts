import type { Univer } from "@univerjs/core";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import { UniverFindReplacePlugin } from "@univerjs/find-replace";
import { UniverSheetsFindReplacePlugin } from "@univerjs/sheets-find-replace";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import { FONT_CHOICES } from "./mapping/fonts";
import { MENUS } from "./menus";
import "@univerjs/design/lib/index.css";
import "@univerjs/ui/lib/index.css";
import "@univerjs/docs-ui/lib/index.css";
import "@univerjs/sheets-ui/lib/index.css";
import "@univerjs/find-replace/lib/index.css";

/** What draws: to be registered before the core. */
export function registerDrawing(univer: Univer, container: HTMLElement): void {
	univer.registerPlugin(UniverRenderEnginePlugin);
	univer.registerPlugin(UniverUIPlugin, {
		container,
		ribbonType: "simple",
		menu: MENUS,
		customFontFamily: { list: FONT_CHOICES, override: true },
		// The pane has the focus first.
		disableAutoFocus: true,
	});
	univer.registerPlugin(UniverDocsPlugin);
	univer.registerPlugin(UniverDocsUIPlugin);
}

/** To be registered after the core. */
export function registerSheetDrawing(univer: Univer): void {
	univer.registerPlugin(UniverSheetsUIPlugin, {
		menu: MENUS,
		protectedRangeShadow: false,
		disableForceStringAlert: true,
		disableForceStringMark: true,
		clipboardConfig: { hidePasteOptions: true },
	});
	univer.registerPlugin(UniverFindReplacePlugin);
	univer.registerPlugin(UniverSheetsFindReplacePlugin);
}
