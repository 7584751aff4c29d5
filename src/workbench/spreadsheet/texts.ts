import { type ILocales, mergeLocales } from "@univerjs/core";
import design from "@univerjs/design/locale/zh-CN";
import docsUi from "@univerjs/docs-ui/locale/zh-CN";
import findReplace from "@univerjs/find-replace/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";
import { PROTECTED } from "./failures";

const chinese = mergeLocales(design, ui, docsUi, sheets, sheetsUi, findReplace);

/** Univer's own words in Chinese; of what is protected it says what we say. */
export const TEXTS = withOurRefusals(chinese) as ILocales[string];

/** In Univer's texts each refusal has a name of its own, ending in Err. */
function withOurRefusals(texts: object, inDialogue = false): object {
	return Object.fromEntries(
		Object.entries(texts).map(([key, text]) => {
			if (typeof text === "object" && text !== null) return [key, withOurRefusals(text, key === "dialog")];
			return [key, inDialogue && /Err$/.test(key) ? PROTECTED : text];
		}),
	);
}
