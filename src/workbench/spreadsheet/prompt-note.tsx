import type { IDisposable, Nullable } from "@univerjs/core";
import { ComponentManager } from "@univerjs/ui";
import type { CSSProperties } from "react";
import { extrasOf } from "./mapping/kept";
import { holds } from "./mapping/ranges";
import type { OpenWorkbook } from "./open-workbook";

const NOTE = "shishi.prompt-note";
/** Between the cell and its note, in pixels. */
const GAP = 6;

const STYLE: CSSProperties = {
	maxWidth: 300,
	padding: "8px 12px",
	border: "1px solid #C7B36A",
	borderRadius: 4,
	background: "#FFFBE6",
	color: "#1F1F1F",
	font: '13px/1.5 "Segoe UI", "Microsoft YaHei UI", "PingFang SC", "Noto Sans CJK SC", sans-serif',
	whiteSpace: "pre-line",
	boxShadow: "0 2px 8px rgba(0, 0, 0, .18)",
	pointerEvents: "none",
};

interface Prompt {
	title: string;
	text: string;
}

function PromptNote({ popup }: { popup: { extraProps: Prompt } }) {
	const { title, text } = popup.extraProps;
	return (
		<div aria-hidden="true" style={STYLE}>
			{title && <strong style={{ display: "block" }}>{title}</strong>}
			{text}
		</div>
	);
}

/**
 * What a cell asks for, beside it while it is selected, as Excel shows input prompts; gone once someone types. For the eye
 * only: the accessible table says the same.
 */
export function showPrompts(workbook: OpenWorkbook, element: HTMLElement): void {
	workbook.get(ComponentManager).register(NOTE, PromptNote as Parameters<ComponentManager["register"]>[1]);
	let note: Nullable<IDisposable> = null;
	const hide = () => {
		note?.dispose();
		note = null;
	};
	workbook.selected.listen(() => {
		hide();
		const range = workbook.book.getActiveRange();
		const { validations } = extrasOf(workbook.book.getActiveSheet().getSheet().getConfig());
		const found =
			range && validations.find((each) => each.prompt && holds(each.range, range.getRow(), range.getColumn()));
		if (!found) return;
		const { promptTitle: title, prompt: text } = found;
		note = range.attachPopup({
			componentKey: NOTE,
			direction: "vertical",
			offset: [0, GAP],
			extraProps: { title, text },
		});
	});
	workbook.changed.listen(hide);
	element.addEventListener("keydown", (event) => {
		if (event.key.length === 1 || event.key === "Escape" || event.key === "F2") hide();
	});
}
