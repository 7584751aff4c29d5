import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from "@fluentui/react-components";
import { findingKey } from "../../core";
import { useKeptFocus } from "../components/kept-focus";
import { Section } from "../components/section";
import { usePane, usePaneState } from "../pane";
import { listChoices } from "../state/merge-choices";
import { strings } from "../strings";
import { AnswerEntry } from "./answer-entry";
import { openQuestions, type Question } from "./questions";
import { useMerge } from "./use-merge";

const useStyles = makeStyles({
	list: { display: "flex", flexDirection: "column", gap: "12px" },
	words: { overflowWrap: "anywhere" },
	quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
	line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
	grow: { flexGrow: 1, flexBasis: "160px", minWidth: 0, overflowWrap: "anywhere" },
});

/** 定夺: what only a person can say, each answered with a click, and taken back with another. */
export function SettleList({ questions }: { questions: readonly Question[] }) {
	const styles = useStyles();
	const { list } = useKeptFocus("section");
	return (
		<div className={styles.list} ref={list} tabIndex={-1}>
			{openQuestions(questions) === 0 && <Text>{strings.merge.nothingToSettle}</Text>}
			{questions.map((question) => (
				<QuestionCard key={question.key} question={question} />
			))}
			<Settled />
		</div>
	);
}

function QuestionCard({ question }: { question: Question }) {
	const styles = useStyles();
	const { title, text, options, entry } = question;
	return (
		<Section title={title}>
			{text !== null && <Text className={styles.quiet}>{text}</Text>}
			{options.length > 0 && <Options question={question} />}
			{entry !== null && <AnswerEntry entry={entry} file={fileOf(question)} />}
			<Actions question={question} />
		</Section>
	);
}

function Options({ question: { title, options } }: { question: Question }) {
	const styles = useStyles();
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	const counting = options.findIndex(({ counts }) => counts);
	return (
		<RadioGroup
			aria-label={title}
			value={counting < 0 ? "" : String(counting)}
			disabled={busy}
			onChange={(_, { value }) => {
				const option = options[Number(value)];
				if (option) settle({ type: "merge/settled", choice: option.choice });
			}}
		>
			{options.map(({ label, note }, at) => (
				<Radio
					key={label}
					value={String(at)}
					label={
						<>
							<span className={styles.words}>{label}</span>
							<br />
							<Text size={200} className={styles.quiet}>
								{note}
							</Text>
						</>
					}
				/>
			))}
		</RadioGroup>
	);
}

function Actions({ question: { options, actions, leave, settled } }: { question: Question }) {
	const styles = useStyles();
	const { store } = usePane();
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	const counting = settled === null ? options.find(({ counts }) => counts) : undefined;
	return (
		<div className={styles.line}>
			{counting && (
				<Button size="small" disabled={busy} onClick={() => settle({ type: "merge/settled", choice: counting.choice })}>
					{strings.merge.confirm}
				</Button>
			)}
			{actions.map(({ label, choice }) => (
				<Button key={label} size="small" disabled={busy} onClick={() => settle({ type: "merge/settled", choice })}>
					{label}
				</Button>
			))}
			{leave && (
				<Button
					size="small"
					onClick={() => {
						const { finding, reason, sendBack } = leave;
						const accepted = { key: findingKey(finding), reason, on: store.get().today, ...(sendBack && { sendBack }) };
						store.dispatch({ type: "check/accepted", accepted });
					}}
				>
					{leave.label}
				</Button>
			)}
			{settled && (
				<Button size="small" disabled={busy} onClick={() => settle({ type: "merge/unsettled", choice: settled })}>
					{strings.merge.unsettle}
				</Button>
			)}
		</div>
	);
}

/** Everything that was chosen for this workbook, whatever files are at hand. */
function Settled() {
	const styles = useStyles();
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	const choices = listChoices(usePaneState((state) => state.merge.choices));
	if (choices.length === 0) return null;
	return (
		<Section title={strings.merge.settled}>
			{choices.map((choice) => {
				const words = strings.merge.choice(choice);
				return (
					<div key={words} className={styles.line}>
						<Text className={styles.grow}>{words}</Text>
						<Button
							size="small"
							disabled={busy}
							aria-label={strings.merge.unsettleLong(words)}
							onClick={() => settle({ type: "merge/unsettled", choice })}
						>
							{strings.merge.unsettle}
						</Button>
					</div>
				);
			})}
		</Section>
	);
}

/** The file that the question is about. */
function fileOf({ actions }: Question): string {
	const about = actions.map(({ choice }) => choice).find(({ kind }) => kind === "exclude");
	return about?.kind === "exclude" ? about.file : "";
}
