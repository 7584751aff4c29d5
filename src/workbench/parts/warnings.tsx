import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from "@fluentui/react-components";
import { useDesk, useDeskState } from "../desk";
import { strings } from "../strings";

const useStyles = makeStyles({
	words: { whiteSpace: "normal" },
});

/** What stands in the way of keeping the work, for as long as it does. */
export function Warnings() {
	const styles = useStyles();
	const desk = useDesk();
	const keeping = useDeskState((state) => state.keeping);
	const isPlain = useDeskState((state) => state.spreadsheet === "plain");
	const problem = keeping === "elsewhere" ? strings.elsewhere : isPlain ? strings.loadFailed : null;
	const text = problem ?? (keeping === "refused" ? strings.refused : null);
	if (text === null) return null;
	return (
		<MessageBar intent="warning" layout="multiline">
			<MessageBarBody className={styles.words}>{text}</MessageBarBody>
			{keeping === "elsewhere" && (
				<MessageBarActions>
					<Button size="small" onClick={() => void desk.takeOver()}>
						{strings.takeOver}
					</Button>
				</MessageBarActions>
			)}
		</MessageBar>
	);
}
