import { Button, makeStyles, Tab, TabList, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import type { MergedReturns } from "../../app";
import { FindingList } from "../check/finding-list";
import { openCount, sortFindings } from "../check/group-findings";
import { SettledList } from "../check/settled-list";
import { Section } from "../components/section";
import { FileIntake } from "../merge/file-intake";
import { FileTable } from "../merge/file-table";
import { JudgedByFields } from "../merge/judged-by";
import { LetterList } from "../merge/letter-list";
import { labelOf, OutputBar } from "../merge/output-bar";
import { Overview } from "../merge/overview";
import { PreviousField } from "../merge/previous-field";
import { openQuestions, questionsOf } from "../merge/questions";
import { SettleList } from "../merge/settle-list";
import { useMerge, useMergeAfterAnswers } from "../merge/use-merge";
import { usePane, usePaneState } from "../pane";
import type { MergeView } from "../state/merge-state";
import { strings } from "../strings";

const useStyles = makeStyles({
	page: { display: "flex", flexDirection: "column", gap: "12px" },
	views: { flexWrap: "wrap" },
	line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "center" },
});

const VIEWS: MergeView[] = ["overview", "settle", "findings", "letters"];

/** 汇总: from the files that came back to one workbook, and what to write to whom. */
export function MergePage() {
	const styles = useStyles();
	const result = usePaneState((state) => state.merge.result);
	const problem = usePaneState((state) => state.merge.problem);
	const reading = usePaneState((state) => state.merge.readSoFar !== null);
	useMergeAfterAnswers();
	return (
		<div className={styles.page}>
			<FilesSection />
			{problem !== null && (
				<Section title={strings.merge.failed}>
					<Text>{problem}</Text>
				</Section>
			)}
			{/* Merged anew, what was found stays in sight and in place: most of it will be found again. */}
			{result && (
				<div className={styles.page} aria-busy={reading}>
					<Result result={result} />
				</div>
			)}
		</div>
	);
}

function FilesSection() {
	const styles = useStyles();
	const { merge, settle } = useMerge();
	const count = usePaneState((state) => state.merge.files.length);
	const busy = usePaneState((state) => state.running !== null);
	return (
		<Section title={strings.merge.files}>
			<FileIntake />
			<PreviousField />
			<JudgedByFields />
			{count > 0 && (
				<>
					<div className={styles.line}>
						<Text>{strings.merge.count(count)}</Text>
						<Button size="small" disabled={busy} onClick={() => void merge()}>
							{strings.merge.again}
						</Button>
						<Button
							size="small"
							appearance="subtle"
							disabled={busy}
							onClick={() => settle({ type: "merge/files-chosen", files: [] })}
						>
							{strings.merge.clear}
						</Button>
					</div>
					<FileTable />
				</>
			)}
		</Section>
	);
}

function Result({ result }: { result: MergedReturns }) {
	const styles = useStyles();
	const { store } = usePane();
	const view = usePaneState((state) => state.merge.view);
	const choices = usePaneState((state) => state.merge.choices);
	const accepted = usePaneState((state) => state.check.accepted);
	const hidden = usePaneState((state) => state.check.hidden);
	const { outcome, followUp } = result;
	const findings = useMemo(
		() => sortFindings(outcome.findings, { accepted, hidden }, "unit"),
		[outcome, accepted, hidden],
	);
	const questions = useMemo(
		() => questionsOf(outcome, choices, { accepted, hidden }),
		[outcome, choices, accepted, hidden],
	);
	const counts: Record<MergeView, number> = {
		overview: 0,
		settle: openQuestions(questions),
		findings: openCount(findings),
		letters: followUp.letters.length,
	};
	return (
		<>
			<OutputBar result={result} />
			<TabList
				aria-label={strings.merge.viewsLabel}
				className={styles.views}
				selectedValue={view}
				onTabSelect={(_, { value }) => store.dispatch({ type: "merge/view-opened", view: value as MergeView })}
				size="small"
			>
				{VIEWS.map((each) => (
					<Tab key={each} value={each} id={`merge-tab-${each}`} aria-controls="merge-view">
						{strings.merge.viewCount(strings.merge.views[each], counts[each])}
					</Tab>
				))}
			</TabList>
			<div role="tabpanel" id="merge-view" aria-labelledby={`merge-tab-${view}`} className={styles.page}>
				{view === "overview" && <Overview result={result} />}
				{view === "settle" && <SettleList questions={questions} />}
				{view === "findings" && (
					<>
						{findings.open.length === 0 && <Text>{strings.check.allClear}</Text>}
						<FindingList findings={findings} nameOf={(of) => (of === null ? strings.check.unitless : String(of))} />
						<SettledList findings={findings} />
					</>
				)}
				{view === "letters" && <LetterList followUp={followUp} period={labelOf(outcome.period)} />}
			</div>
		</>
	);
}
