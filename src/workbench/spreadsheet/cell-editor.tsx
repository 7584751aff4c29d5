import { DocumentFlavor, EDITOR_ACTIVATED, HorizontalAlign, IContextService, VerticalAlign } from "@univerjs/core";
import {
	type Editor,
	IEditorService,
	type IKeyboardEventConfig,
	useIsFocusing,
	useKeyboardEvent,
	useLeftAndRightArrow,
	useResize,
} from "@univerjs/docs-ui";
import { type KeyCode, type MetaKeys, useDependency } from "@univerjs/ui";
import { useCallback, useLayoutEffect, useRef, useState } from "react";

/** What Univer gives the editor in a cell and the one above the sheet, as far as text needs it. */
export interface CellEditorProps {
	editorId: string;
	className?: string;
	isFocus?: boolean;
	isSingle?: boolean;
	autoScrollbar?: boolean;
	autofocus?: boolean;
	canvasStyle?: { backgroundColor?: string };
	keyboardEventConfig?: IKeyboardEventConfig;
	onMoveInEditor?: (key: KeyCode, meta?: MetaKeys) => void;
}

/**
 * Where a cell is typed into. Univer's own comes with its formulas, twice as large as all else of a sheet; here what is
 * typed is text, and an = at its beginning turns nothing on.
 */
export function CellEditor({
	editorId,
	className,
	isFocus = true,
	isSingle = true,
	autoScrollbar = true,
	autofocus = true,
	canvasStyle,
	keyboardEventConfig,
	onMoveInEditor,
}: CellEditorProps) {
	const editors = useDependency(IEditorService);
	const contexts = useDependency(IContextService);
	const place = useRef<HTMLDivElement>(null);
	const [editor, setEditor] = useState<Editor>();
	const isFocusing = useIsFocusing(editorId);
	// biome-ignore lint/correctness/useExhaustiveDependencies: an editor is made once
	useLayoutEffect(() => {
		if (!place.current) return;
		const registered = editors.register(
			{ autofocus, editorUnitId: editorId, initialSnapshot: blankDocument(editorId), canvasStyle: { ...canvasStyle } },
			place.current,
		);
		setEditor((editors.getEditor(editorId) as Editor | null) ?? undefined);
		return () => registered.dispose();
	}, []);
	const focus = useCallback(() => {
		if (!editor) return;
		editors.focus(editorId);
		const selections = [...editor.getSelectionRanges()];
		const end = Math.max((editor.getDocumentData().body?.dataStream ?? "\r\n").length - 2, 0);
		editor.setSelectionRanges(selections.length > 0 ? selections : [{ startOffset: end, endOffset: end }]);
	}, [editor, editorId, editors]);
	useLayoutEffect(() => {
		if (!isFocus) return;
		focus();
		contexts.setContextValue(EDITOR_ACTIVATED, true);
		return () => contexts.setContextValue(EDITOR_ACTIVATED, false);
	}, [isFocus, focus, contexts]);
	useResize(editor, isSingle, autoScrollbar);
	useKeyboardEvent(isFocus, keyboardEventConfig, editor);
	useLeftAndRightArrow(isFocus && isFocusing, false, editor, onMoveInEditor);
	return (
		<div className={className}>
			<div ref={place} className="univer-relative univer-size-full" />
		</div>
	);
}

function blankDocument(id: string) {
	const { POSITIVE_INFINITY } = Number;
	return {
		id,
		body: { dataStream: "\r\n", textRuns: [], customBlocks: [], customDecorations: [], customRanges: [] },
		documentStyle: {
			pageSize: { width: POSITIVE_INFINITY, height: POSITIVE_INFINITY },
			documentFlavor: DocumentFlavor.UNSPECIFIED,
			...{ marginTop: 0, marginBottom: 0, marginRight: 0, marginLeft: 0, paragraphLineGapDefault: 0 },
			renderConfig: { horizontalAlign: HorizontalAlign.UNSPECIFIED, verticalAlign: VerticalAlign.TOP },
		},
	};
}
