import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { type ClipboardEvent, useState } from "react";
import { Drawback } from "../../components/drawback";
import { FileDrop } from "../../components/file-drop";
import { Section } from "../../components/section";
import { type Pane, usePane, usePaneState } from "../../pane";
import { loadRecent } from "../../state/recent-notices";
import { strings } from "../../strings";
import { openSavedNotice, readNoticeFile, readNoticeText } from "./open-notice";

const words = strings.notice.intake;
const ACCEPT = [
	".docx,.doc,.wps,.pdf,.txt,.json",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"application/msword,application/pdf,text/plain,application/json",
].join(",");

const useStyles = makeStyles({
	intake: { display: "flex", flexDirection: "column", gap: "12px", maxWidth: "640px", marginInline: "auto" },
	teach: { margin: 0, color: tokens.colorNeutralForeground2 },
	row: { display: "flex", flexWrap: "wrap", gap: "8px" },
	recent: { display: "flex", flexDirection: "column", alignItems: "stretch", gap: "4px" },
	recentButton: { justifyContent: "start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
	quiet: { color: tokens.colorNeutralForeground3 },
});

/** Where a notice comes in: dropped, picked, pasted, the sample, or one of late. */
export function NoticeIntake() {
	const styles = useStyles();
	const pane = usePane();
	const opened = usePaneState((state) => state.notice.notice !== null);
	const [pasting, setPasting] = useState(false);
	const paste = (event: ClipboardEvent) => {
		const [file] = event.clipboardData.files;
		if (file) void readNoticeFile(pane, file);
		else if (event.target instanceof HTMLTextAreaElement) return;
		else pastedText(pane, event.clipboardData.getData("text/plain"));
		event.preventDefault();
	};
	return (
		<div className={styles.intake} onPaste={paste}>
			<Section title={words.title}>
				<p className={styles.teach}>{words.teach}</p>
				<FileDrop
					words={words}
					accept={ACCEPT}
					onFiles={([file]) => {
						if (file) void readNoticeFile(pane, file);
					}}
				/>
				<div className={styles.row}>
					<Button aria-expanded={pasting} onClick={() => setPasting(!pasting)}>
						{words.paste}
					</Button>
					<Button onClick={() => void openSample(pane)}>{words.sample}</Button>
					{opened && (
						<Button appearance="subtle" onClick={() => pane.store.dispatch({ type: "notice/kept" })}>
							{strings.notice.back}
						</Button>
					)}
				</div>
				{pasting && <PastedText />}
				<Text size={200} className={styles.quiet}>
					{words.local}
				</Text>
				<Drawback of="elevated-cannot-pick" />
			</Section>
			<RecentNotices />
		</div>
	);
}

function PastedText() {
	const styles = useStyles();
	const pane = usePane();
	const [text, setText] = useState("");
	return (
		<>
			<Field label={words.pasteLabel} hint={words.pasteHint}>
				<Textarea rows={8} resize="vertical" value={text} onChange={(_, data) => setText(data.value)} />
			</Field>
			<div className={styles.row}>
				<Button appearance="primary" disabled={text.trim() === ""} onClick={() => pastedText(pane, text)}>
					{words.pasteRead}
				</Button>
			</div>
		</>
	);
}

function RecentNotices() {
	const styles = useStyles();
	const pane = usePane();
	const [recent] = useState(() => loadRecent(() => localStorage));
	if (recent.length === 0) return null;
	return (
		<Section title={words.recent}>
			<div className={styles.recent}>
				{recent.map(({ id, title, json }) => (
					<Button
						key={id}
						appearance="subtle"
						className={styles.recentButton}
						onClick={() => void openSavedNotice(pane, json, title)}
					>
						{title}
					</Button>
				))}
			</div>
		</Section>
	);
}

function pastedText(pane: Pane, text: string): void {
	if (text.trim() !== "") void readNoticeText(pane, text, words.pastedName);
	else pane.store.dispatch({ type: "message/said", intent: "info", text: words.nothingPasted });
}

async function openSample(pane: Pane): Promise<void> {
	const { default: text } = await import("../../../../assets/sample/notice.txt");
	await readNoticeText(pane, text, words.sampleName);
}
