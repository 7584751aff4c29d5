import { Button, Field, makeStyles, Radio, RadioGroup, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { RULES, unitsOf } from "../../core";
import { findingKey } from "../check/finding-key";
import { Section } from "../components/section";
import { usePane, usePaneState } from "../pane";
import { strings } from "../strings";
import type { Question } from "./questions";
import { useMerge } from "./use-merge";

const useStyles = makeStyles({
	list: { display: "flex", flexDirection: "column", gap: "12px" },
	words: { overflowWrap: "anywhere" },
	quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
	line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
	field: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
	start: { alignSelf: "start" },
});

/** 定夺: what only a person can say, each answered with a click. */
export function SettleList({ questions }: { questions: readonly Question[] }) {
	const styles = useStyles();
	const aliases = usePaneState((state) => state.merge.choices.aliases);
	return (
		<div className={styles.list}>
			{questions.length === 0 && <Text>{strings.merge.nothingToSettle}</Text>}
			{questions.map((question) => (
				<QuestionCard key={keyOf(question)} question={question} />
			))}
			{aliases.length > 0 && <SettledNames />}
		</div>
	);
}

function keyOf(question: Question): string {
	if (question.kind === "versions") return `versions|${question.unit}`;
	return question.kind === "conflict" ? findingKey(question.finding) : `${question.kind}|${question.file}`;
}

function QuestionCard({ question }: { question: Question }) {
	switch (question.kind) {
		case "versions":
			return <Versions question={question} />;
		case "unknown-unit":
			return <UnknownUnit question={question} />;
		case "no-unit":
			return <NoUnit question={question} />;
		case "conflict":
			return <Conflict question={question} />;
	}
}

type Asked<Kind extends Question["kind"]> = { question: Extract<Question, { kind: Kind }> };

function Versions({ question: { unit, files, settled } }: Asked<"versions">) {
	const styles = useStyles();
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	const among = files.map(({ file }) => file);
	const counting = files.find(({ counts }) => counts)?.file ?? "";
	const prefer = (file: string) => settle({ type: "merge/preferred", file, among });
	return (
		<Section title={strings.merge.versions(unit)}>
			<RadioGroup
				aria-label={strings.merge.versions(unit)}
				value={counting}
				disabled={busy}
				onChange={(_, { value }) => prefer(value)}
			>
				{files.map(({ file }) => (
					<Radio key={file} value={file} label={file} className={styles.words} />
				))}
			</RadioGroup>
			{settled ? (
				<Text size={200} className={styles.quiet}>
					{strings.merge.versionSettled}
				</Text>
			) : (
				<>
					<Text size={200} className={styles.quiet}>
						{strings.merge.versionGuessed}
					</Text>
					<Button size="small" className={styles.start} disabled={busy} onClick={() => prefer(counting)}>
						{strings.merge.versionConfirm}
					</Button>
				</>
			)}
		</Section>
	);
}

function UnknownUnit({ question: { file, written, message } }: Asked<"unknown-unit">) {
	const styles = useStyles();
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	const notice = usePaneState((state) => state.notice.notice);
	const outcome = usePaneState((state) => state.merge.result?.outcome);
	const [unit, setUnit] = useState("");
	const units = notice ? unitsOf(notice) : (outcome?.units.map((each) => each.unit) ?? []);
	return (
		<Section title={strings.merge.unknownUnit(written)}>
			<Text size={200} className={styles.quiet}>{`${file}：${message}`}</Text>
			<div className={styles.line}>
				<Field label={strings.merge.chooseUnit} size="small" className={styles.field}>
					<Select value={unit} onChange={(_, { value }) => setUnit(value)}>
						<option value="">{strings.merge.noneChosen}</option>
						{units.map((each) => (
							<option key={each} value={each}>
								{each}
							</option>
						))}
					</Select>
				</Field>
				<Button
					size="small"
					appearance="primary"
					disabled={unit === "" || busy}
					onClick={() => settle({ type: "merge/alias-settled", alias: { alias: written, unit } })}
				>
					{strings.merge.settleUnit}
				</Button>
				<Button size="small" disabled={busy} onClick={() => settle({ type: "merge/set-aside", file })}>
					{strings.merge.setAside}
				</Button>
			</div>
		</Section>
	);
}

function NoUnit({ question: { file, message } }: Asked<"no-unit">) {
	const styles = useStyles();
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	return (
		<Section title={strings.merge.noUnit(file)}>
			<Text size={200} className={styles.quiet}>
				{message}
			</Text>
			<Text size={200} className={styles.quiet}>
				{strings.merge.noUnitHint}
			</Text>
			<Button
				size="small"
				className={styles.start}
				disabled={busy}
				onClick={() => settle({ type: "merge/set-aside", file })}
			>
				{strings.merge.setAside}
			</Button>
		</Section>
	);
}

function Conflict({ question: { finding } }: Asked<"conflict">) {
	const styles = useStyles();
	const { store } = usePane();
	const accept = () => {
		const accepted = { key: findingKey(finding), reason: strings.merge.checkedReason, on: store.get().today };
		store.dispatch({ type: "check/accepted", accepted });
	};
	return (
		<Section title={RULES[finding.rule].title}>
			<Text className={styles.words}>{finding.message}</Text>
			<Text size={200} className={styles.quiet}>
				{finding.remedy}
			</Text>
			<Button size="small" className={styles.start} onClick={accept}>
				{strings.merge.checked}
			</Button>
		</Section>
	);
}

function SettledNames() {
	const styles = useStyles();
	const { settle } = useMerge();
	const aliases = usePaneState((state) => state.merge.choices.aliases);
	return (
		<Section title={strings.merge.aliases}>
			{aliases.map(({ alias, unit }) => (
				<div key={alias} className={styles.line}>
					<Text className={styles.field}>{strings.merge.alias(alias, unit)}</Text>
					<Button
						size="small"
						aria-label={strings.merge.dropAlias(alias)}
						onClick={() => settle({ type: "merge/alias-dropped", alias })}
					>
						{strings.merge.takeBack}
					</Button>
				</div>
			))}
		</Section>
	);
}
