import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { usePaneState } from "../../taskpane/pane";
import { useDesk, useDeskState } from "../desk";
import { SAMPLE } from "../example";
import { strings } from "../strings";

const useStyles = makeStyles({
	hint: {
		flexShrink: 0,
		padding: "8px 8px 8px 12px",
		backgroundColor: tokens.colorBrandBackground2,
		borderBottom: `1px solid ${tokens.colorBrandStroke2}`,
	},
	head: { display: "flex", alignItems: "start", gap: "8px" },
	title: { flexGrow: 1, paddingTop: "2px" },
	steps: { margin: 0, padding: 0, listStyleType: "none" },
	step: {
		width: "100%",
		justifyContent: "start",
		padding: "2px 4px",
		textAlign: "start",
		fontWeight: tokens.fontWeightRegular,
	},
	// The button's own colour, which high contrast changes under the pointer.
	number: { color: "inherit", paddingInlineEnd: "4px" },
});

/** Three steps for who has never seen this: each does its part on the sample, or leads to where it is done. */
export function Hint() {
	const styles = useStyles();
	const desk = useDesk();
	const isShown = useDeskState((state) => state.showsHint);
	const laidOut = useDeskState((state) => state.laidOut);
	const isSample = usePaneState((state) => state.notice.notice === null || state.notice.source === SAMPLE);
	const checked = usePaneState((state) => state.check.result !== null);
	const merged = usePaneState((state) => state.merge.result !== null);
	const busy = usePaneState((state) => state.running !== null);
	// Who has brought a notice knows the way.
	if (!isShown || !isSample) return null;
	const { report, check, merge } = strings.hint.steps;
	const goTo = (page: "report" | "check") => () => desk.pane.store.dispatch({ type: "page/opened", page });
	const steps = [
		{ ...report, done: laidOut, act: goTo("report") },
		{ ...check, done: checked, act: goTo("check") },
		{ ...merge, done: merged, act: () => void desk.mergeExample() },
	];
	return (
		<aside className={styles.hint} aria-label={strings.hint.title}>
			<div className={styles.head}>
				<Text weight="semibold" className={styles.title}>
					{strings.hint.title}
				</Text>
				<Button
					size="small"
					appearance="subtle"
					icon={<DismissRegular />}
					aria-label={strings.hint.dismiss}
					title={strings.hint.dismiss}
					onClick={desk.dismissHint}
				/>
			</div>
			<ol className={styles.steps}>
				{steps.map(({ name, text, done, act }, index) => (
					<li key={name}>
						<Button size="small" appearance="subtle" className={styles.step} disabled={busy} onClick={act}>
							<span>
								<Text weight="semibold" className={styles.number}>{`${index + 1} ${name}`}</Text>
								{text}
								{done && strings.hint.done}
							</span>
						</Button>
					</li>
				))}
			</ol>
		</aside>
	);
}
