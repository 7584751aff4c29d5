import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { type FollowUp, type LetterDraft, letterText, type Tone } from "../../core";
import { Section } from "../components/section";
import { usePane, usePaneState } from "../pane";
import { strings } from "../strings";
import { copyText } from "./copy-text";
import { saveLetter, saveLetters } from "./save-letters";

const useStyles = makeStyles({
	list: { display: "flex", flexDirection: "column", gap: "12px" },
	actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
	details: { fontSize: tokens.fontSizeBase300 },
	summary: { cursor: "pointer", overflowWrap: "anywhere" },
	text: {
		margin: "8px 0 0",
		padding: "8px",
		whiteSpace: "pre-wrap",
		overflowWrap: "anywhere",
		fontFamily: tokens.fontFamilyBase,
		lineHeight: tokens.lineHeightBase400,
		backgroundColor: tokens.colorNeutralBackground3,
		borderRadius: tokens.borderRadiusMedium,
	},
});

/** 文稿: what to write to the units, to be copied or saved. A person looks it over, signs and sends it. */
export function LetterList({ followUp, period }: { followUp: FollowUp; period: string }) {
	const styles = useStyles();
	const pane = usePane();
	const { store, host } = pane;
	const busy = usePaneState((state) => state.running !== null);
	const tone = usePaneState((state) => state.merge.tone);
	return (
		<div className={styles.list}>
			<div className={styles.actions}>
				<Button disabled={busy} onClick={() => void saveLetters(pane, followUp, period)}>
					{host.abilities.save === "download" ? strings.merge.saveLetters : strings.merge.openLetters}
				</Button>
			</div>
			<Letter title={strings.merge.bulletin} draft={followUp.bulletin} fileName={strings.merge.bulletinFile} />
			{followUp.letters.length === 0 ? (
				<Text>{strings.merge.noLetters}</Text>
			) : (
				<RadioGroup
					layout="horizontal"
					aria-label={strings.merge.tone}
					value={tone}
					onChange={(_, { value }) => store.dispatch({ type: "merge/tone-chosen", tone: value as Tone })}
				>
					{(["remind", "urge", "bulletin"] as const).map((each) => (
						<Radio key={each} value={each} label={strings.merge.tones[each]} />
					))}
				</RadioGroup>
			)}
			{followUp.letters.map(({ to, kind, drafts }) => (
				<Letter
					key={`${to}|${kind}`}
					title={strings.merge.letterTo(to, strings.merge.letterKinds[kind])}
					draft={drafts[tone]}
					fileName={strings.merge.letterFile(to, strings.merge.letterKinds[kind])}
				/>
			))}
		</div>
	);
}

function Letter({ title, draft, fileName }: { title: string; draft: LetterDraft; fileName: string }) {
	const styles = useStyles();
	const pane = usePane();
	const { store, host } = pane;
	const busy = usePaneState((state) => state.running !== null);
	const text = letterText(draft);
	const copy = async () => {
		const done = await copyText(text);
		store.dispatch({
			type: "message/said",
			intent: done ? "success" : "warning",
			text: done ? strings.merge.copied : strings.merge.copyFailed,
		});
	};
	return (
		<Section title={title}>
			<div className={styles.actions}>
				<Button size="small" onClick={copy}>
					{strings.merge.copy}
				</Button>
				{host.abilities.save === "download" && (
					<Button size="small" disabled={busy} onClick={() => void saveLetter(pane, draft, fileName)}>
						{strings.merge.saveLetter}
					</Button>
				)}
			</div>
			<details className={styles.details}>
				<summary className={styles.summary}>{draft.title}</summary>
				<pre className={styles.text}>{text}</pre>
			</details>
		</Section>
	);
}
