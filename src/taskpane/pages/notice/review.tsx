import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { type KeyboardEvent, useDeferredValue, useState } from "react";
import type { Correction, Notice } from "../../../core";
import { useKeptFocus } from "../../components/kept-focus";
import { REVIEW } from "../../components/remark";
import { Section } from "../../components/section";
import { usePane, usePaneState } from "../../pane";
import { strings } from "../../strings";
import { AnnexCard } from "./annex-card";
import { ItemCard } from "./item-card";
import { ItemForm } from "./item-form";
import { NoticeHead } from "./notice-head";
import { saveNoticeFile } from "./open-notice";
import { countsOf } from "./reviews";

const words = strings.notice;

const useStyles = makeStyles({
	review: { display: "flex", flexDirection: "column", gap: "12px" },
	bar: {
		position: "sticky",
		top: 0,
		zIndex: 1,
		display: "flex",
		flexWrap: "wrap",
		alignItems: "center",
		gap: "4px",
		margin: "-12px -12px 0",
		padding: "8px 12px",
		backgroundColor: tokens.colorNeutralBackground2,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	counts: { flexGrow: 1, flexBasis: "120px", wordBreak: "keep-all" },
	cards: {
		display: "grid",
		gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 340px), 1fr))",
		gap: "12px",
		alignItems: "start",
	},
	row: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** So many cards fill the pane. */
const AT_ONCE = 6;

/** What was read from a notice, to be looked over: its head, then a card for each item. */
export function NoticeReview({ notice }: { notice: Notice }) {
	const styles = useStyles();
	const { store } = usePane();
	const [adding, setAdding] = useState(false);
	// Forty cards take a while to draw: React draws the first at once, the rest in slices that hold up no key and no scrolling.
	const drawn = useDeferredValue(notice, { ...notice, items: notice.items.slice(0, AT_ONCE) });
	const { list, leadTo } = useKeptFocus("article");
	const correct = (...corrections: Correction[]) => {
		for (const each of corrections) if (each.kind === "item-moved") leadTo(each.to - 1);
		store.dispatch({ type: "notice/corrected", corrections });
		if (corrections.some(({ kind }) => kind === "item-removed"))
			store.dispatch({ type: "message/said", intent: "info", text: words.removed });
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Z is a shortcut for the buttons in the bar.
		<div className={styles.review} onKeyDown={(event) => undoByKey(event, store.dispatch)}>
			<Bar notice={notice} />
			<NoticeHead notice={notice} correct={correct} />
			<AnnexCard notice={notice} correct={correct} />
			<div className={styles.cards} ref={list} tabIndex={-1}>
				{drawn.items.map((item) => (
					<ItemCard key={`${item.no} ${item.span.start}`} notice={drawn} item={item} correct={correct} />
				))}
			</div>
			{adding && (
				<Section title={words.item.addTitle}>
					<ItemForm
						notice={notice}
						item={null}
						onDone={(corrections) => {
							setAdding(false);
							correct(...corrections);
						}}
					/>
				</Section>
			)}
			<div className={styles.row}>
				<Button appearance="primary" onClick={() => store.dispatch({ type: "page/opened", page: "report" })}>
					{words.toReport}
				</Button>
				{!adding && <Button onClick={() => setAdding(true)}>{words.item.add}</Button>}
				<Button onClick={() => store.dispatch({ type: "notice/replacing" })}>{words.other}</Button>
			</div>
		</div>
	);
}

function Bar({ notice }: { notice: Notice }) {
	const styles = useStyles();
	const pane = usePane();
	const canUndo = usePaneState((state) => state.notice.past.length > 0);
	const canRedo = usePaneState((state) => state.notice.future.length > 0);
	const { items, units, targets, reviews } = countsOf(notice);
	return (
		<div className={styles.bar}>
			<Text size={200} className={styles.counts} aria-live="polite">
				{words.summary(items, units, targets)}
				<br />
				{reviews === 0 && words.nothingToReview}
				{reviews > 0 && (
					<Link as="button" onClick={() => showNextReview()}>
						{words.toReview(reviews)}
					</Link>
				)}
			</Text>
			<Button
				size="small"
				appearance="subtle"
				icon={<ArrowUndoRegular />}
				disabled={!canUndo}
				aria-label={words.undo}
				title={words.undo}
				onClick={() => pane.store.dispatch({ type: "notice/undone" })}
			/>
			<Button
				size="small"
				appearance="subtle"
				icon={<ArrowRedoRegular />}
				disabled={!canRedo}
				aria-label={words.redo}
				title={words.redo}
				onClick={() => pane.store.dispatch({ type: "notice/redone" })}
			/>
			<Button size="small" appearance="subtle" icon={<SaveRegular />} onClick={() => void saveNoticeFile(pane, notice)}>
				{words.save}
			</Button>
		</div>
	);
}

/** Goes to the first remark below what is in view, round to the top after the last. */
function showNextReview(): void {
	const remarks = [...document.querySelectorAll<HTMLElement>(`[${REVIEW}]`)];
	const next = remarks.find((each) => each.getBoundingClientRect().top > 130) ?? remarks[0];
	next?.scrollIntoView({ block: "center", behavior: "smooth" });
	next?.querySelector("button")?.focus({ preventScroll: true });
}

/** In a field, Ctrl+Z is the field's own. */
function undoByKey(
	event: KeyboardEvent,
	dispatch: (action: { type: "notice/undone" } | { type: "notice/redone" }) => void,
): void {
	const target = event.target as HTMLElement;
	if (!(event.ctrlKey || event.metaKey) || /^(?:INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) return;
	const key = event.key.toLowerCase();
	if (key !== "z" && key !== "y") return;
	event.preventDefault();
	dispatch({ type: key === "y" || event.shiftKey ? "notice/redone" : "notice/undone" });
}
