import { Button, makeStyles, Spinner, Text } from "@fluentui/react-components";
import { useMemo } from "react";
import type { CheckedReturns } from "../../app";
import type { Finding } from "../../core";
import { CheckHead } from "../check/check-head";
import { FindingList } from "../check/finding-list";
import { type FindingGroup, sortFindings } from "../check/group-findings";
import { SettledList } from "../check/settled-list";
import { targetBars } from "../check/target-bars";
import { TargetList } from "../check/target-list";
import { useLiveCheck } from "../check/use-live-check";
import { Section } from "../components/section";
import { messageOf, usePane, usePaneState } from "../pane";
import type { PageId } from "../state/pane-state";
import { strings } from "../strings";

const useStyles = makeStyles({
	page: { display: "flex", flexDirection: "column", gap: "12px" },
	start: { alignSelf: "start" },
});

/** 核对: what there is to say of the form that is open, while it is being filled in. */
export function CheckPage() {
	const styles = useStyles();
	const again = useLiveCheck();
	const result = usePaneState((state) => state.check.result);
	const problem = usePaneState((state) => state.check.problem);
	const hasNotice = usePaneState((state) => state.notice.notice !== null);
	if (problem !== null)
		return hasNotice || problem.byHost ? (
			<Guide title={strings.check.failed} text={problem.text} action={strings.check.again} onAction={again} />
		) : (
			<GuideTo
				page="notice"
				title={strings.check.noNotice}
				text={`${problem.text}${strings.check.noNoticeHint}`}
				action={strings.check.toNotice}
			/>
		);
	if (!result) return <Spinner size="small" label={strings.check.reading} />;
	if (result.checked.length === 0)
		return (
			<GuideTo
				page="report"
				title={strings.check.noForm}
				text={strings.check.noFormHint}
				action={strings.check.toReport}
				onAgain={again}
			/>
		);
	return (
		<div className={styles.page}>
			<CheckedForms result={result} onAgain={again} />
		</div>
	);
}

function CheckedForms({ result, onAgain }: { result: CheckedReturns; onAgain: () => void }) {
	const { store, host } = usePane();
	const accepted = usePaneState((state) => state.check.accepted);
	const hidden = usePaneState((state) => state.check.hidden);
	const { checked, context } = result;
	const findings = useMemo(
		() =>
			sortFindings(
				checked.flatMap((form) => form.findings),
				{ accepted, hidden },
			),
		[checked, accepted, hidden],
	);
	const bars = useMemo(() => targetBars(checked.flatMap(({ targets }) => targets)), [checked]);
	const locate = ({ sheet, cell }: Finding) => {
		if (sheet === null || cell === null) return;
		host.selectCell(sheet, cell).catch((error: unknown) => {
			store.dispatch({ type: "message/said", intent: "error", text: messageOf(error) });
		});
	};
	const nameOf = (of: FindingGroup["of"]) => {
		const item = context?.notice.items.find(({ no }) => no === of);
		return item ? strings.check.item(item.no, item.name.value) : strings.check.wholeForm;
	};
	return (
		<>
			<CheckHead forms={checked} findings={findings} onAgain={onAgain} />
			<FindingList findings={findings} nameOf={nameOf} onLocate={locate} />
			<SettledList findings={findings} />
			{bars.length > 0 && (
				<Section title={strings.check.targets}>
					<Text size={200}>{strings.check.targetsHint}</Text>
					<TargetList bars={bars} withUnit={checked.length > 1} />
				</Section>
			)}
		</>
	);
}

interface GuideProps {
	title: string;
	text: string;
	action: string;
}

function GuideTo({ page, onAgain, ...words }: GuideProps & { page: PageId; onAgain?: () => void }) {
	const { store } = usePane();
	return <Guide {...words} onAction={() => store.dispatch({ type: "page/opened", page })} onAgain={onAgain} />;
}

/** What to do where there is nothing to show. */
function Guide({
	title,
	text,
	action,
	onAction,
	onAgain,
}: GuideProps & { onAction: () => void; onAgain?: (() => void) | undefined }) {
	const styles = useStyles();
	return (
		<Section title={title}>
			<Text>{text}</Text>
			<Button appearance="primary" className={styles.start} onClick={onAction}>
				{action}
			</Button>
			{onAgain && (
				<Button className={styles.start} onClick={onAgain}>
					{strings.check.again}
				</Button>
			)}
		</Section>
	);
}
