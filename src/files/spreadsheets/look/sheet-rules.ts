import type { ConditionalRule, DataValidation, Sheet } from "hucre";
import type { CellRangePlan, ConditionalFormatPlan, PrintPlan, ValidationPlan } from "../../../core/model";
import { parseRange } from "../xlsx/reference";
import { rgbOf } from "./cell-look";

const PROMPT = { title: 32, text: 255 };

/** The prompts of a sheet; lists and other checks a plan does not know. */
export function promptsOf(validations: readonly DataValidation[] = []): ValidationPlan[] {
	return validations.flatMap(({ range, type, operator, formula1, inputTitle, inputMessage }) => {
		const most = type === "textLength" && operator === "lessThanOrEqual" ? Number(formula1) : Number.NaN;
		if (!inputTitle && !inputMessage && !(most > 0)) return [];
		return rangesIn(range).map((each) => ({
			range: each,
			promptTitle: (inputTitle ?? "").slice(0, PROMPT.title),
			prompt: (inputMessage ?? "").slice(0, PROMPT.text),
			...(most > 0 ? { maxLength: most } : {}),
		}));
	});
}

/** The gravest first, as far as a plan knows them. */
export function conditionalFormatsOf(
	rules: readonly ConditionalRule[] = [],
	theme: readonly string[],
): ConditionalFormatPlan[] {
	const sorted = [...rules].sort((a, b) => a.priority - b.priority);
	return sorted.flatMap((rule) => rangesIn(rule.range).flatMap((range) => formatOf(rule, range, theme) ?? []));
}

function formatOf(
	{ type, operator, formula, style, dataBar }: ConditionalRule,
	range: CellRangePlan,
	theme: readonly string[],
): ConditionalFormatPlan | null {
	const ground = style?.fill?.type === "pattern" ? (style.fill.bgColor ?? style.fill.fgColor) : undefined;
	const fill = rgbOf(ground, theme);
	const color = rgbOf(style?.font?.color, theme);
	if (type === "containsBlanks" && fill) return { kind: "blank", range, fill };
	if (type === "dataBar" && dataBar) return { kind: "data-bar", range, color: dataBar.color.slice(-6).toUpperCase() };
	const text = /^"((?:[^"]|"")*)"$/.exec(String(formula ?? ""))?.[1];
	if (type !== "cellIs" || operator !== "equal" || text === undefined) return null;
	return {
		...{ kind: "equals", range, text: text.replaceAll('""', '"') },
		...(fill ? { fill } : {}),
		...(color ? { color } : {}),
	};
}

/** Paper and what is printed; null where the file says nothing of it. */
export function printOf({ pageSetup, headerFooter, rowBreaks }: Sheet, used: CellRangePlan): PrintPlan | null {
	if (!pageSetup?.printArea && !pageSetup?.orientation) return null;
	const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(pageSetup.printTitlesRow ?? "");
	const margins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3, ...pageSetup.margins };
	return {
		area: parseRange(pageSetup.printArea ?? "") ?? used,
		orientation: pageSetup.orientation ?? "portrait",
		titleRows: rows ? { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 } : null,
		footer: footerOf(headerFooter?.oddFooter ?? ""),
		margins,
		horizontalCentered: pageSetup.horizontalCentered ?? false,
		...(rowBreaks?.length ? { breaks: rowBreaks.map((row) => row + 1) } : {}),
	};
}

/** `&L左&C中&R右` in its three parts. */
function footerOf(code: string): PrintPlan["footer"] {
	const part = (letter: string) => new RegExp(`&${letter}((?:(?!&[LCR])[^])*)`).exec(code)?.[1] ?? "";
	return { left: part("L"), center: part("C"), right: part("R") };
}

/** `A1:B2 D4` */
function rangesIn(text: string): CellRangePlan[] {
	return text.split(/\s+/).flatMap((each) => parseRange(each) ?? []);
}
