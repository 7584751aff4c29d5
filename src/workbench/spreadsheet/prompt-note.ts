import type { ValidationPlan } from "../../core";
import { extrasOf } from "./mapping/kept";
import { holds } from "./mapping/ranges";
import type { OpenWorkbook } from "./open-workbook";

const GAP = 6;
const STYLE = {
	position: "absolute",
	zIndex: "20",
	maxWidth: "300px",
	padding: "8px 12px",
	border: "1px solid #C7B36A",
	borderRadius: "4px",
	background: "#FFFBE6",
	color: "#1F1F1F",
	font: '13px/1.5 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
	whiteSpace: "pre-line",
	boxShadow: "0 2px 8px rgba(0, 0, 0, .18)",
	pointerEvents: "none",
} as const;

/**
 * What a cell asks for, beside it while it is selected, as Excel shows input prompts. For the eye only: the accessible
 * table says the same.
 */
export function showPrompts(workbook: OpenWorkbook, element: HTMLElement): void {
	const note = document.createElement("div");
	note.setAttribute("aria-hidden", "true");
	Object.assign(note.style, STYLE);
	note.hidden = true;
	element.append(note);
	const hide = () => {
		note.hidden = true;
	};
	workbook.selected.listen(() => {
		hide();
		// Once the sheet has been drawn with the new selection.
		requestAnimationFrame(() => {
			const shown = promptHere(workbook);
			if (shown) place(note, shown, element);
		});
	});
	workbook.changed.listen(hide);
	element.addEventListener("wheel", hide, { passive: true });
	element.addEventListener("keydown", (event) => {
		if (event.key.length === 1 || event.key === "Escape") hide();
	});
}

function promptHere({ book }: OpenWorkbook): { prompt: ValidationPlan; cell: DOMRect } | null {
	const range = book.getActiveRange();
	if (!range) return null;
	const { validations } = extrasOf(book.getActiveSheet().getSheet().getConfig());
	const prompt = validations.find((each) => each.prompt && holds(each.range, range.getRow(), range.getColumn()));
	return prompt ? { prompt, cell: range.getCellRect() } : null;
}

/** Under the cell, or above it where there is no room, and never out of the element. */
function place(
	note: HTMLElement,
	{ prompt, cell }: { prompt: ValidationPlan; cell: DOMRect },
	element: HTMLElement,
): void {
	const title = document.createElement("strong");
	title.textContent = prompt.promptTitle ? `${prompt.promptTitle}\n` : "";
	note.replaceChildren(title, prompt.prompt);
	note.hidden = false;
	const frame = element.getBoundingClientRect();
	const { offsetWidth, offsetHeight } = note;
	const below = cell.bottom - frame.top + GAP;
	const top = below + offsetHeight <= frame.height - GAP ? below : cell.top - frame.top - offsetHeight - GAP;
	const left = Math.min(cell.left - frame.left, frame.width - offsetWidth - GAP);
	note.style.top = `${Math.max(GAP, top)}px`;
	note.style.left = `${Math.max(GAP, left)}px`;
}
