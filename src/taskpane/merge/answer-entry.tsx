import { Button, Field, Input, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { unitsOf } from "../../core";
import { usePaneState } from "../pane";
import { strings } from "../strings";
import { consequence, type Question } from "./questions";
import { useMerge } from "./use-merge";

const useStyles = makeStyles({
	line: { display: "flex", flexWrap: "wrap", gap: "8px", alignItems: "end" },
	field: { flexGrow: 1, flexBasis: "160px", minWidth: 0 },
	quiet: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

interface AnswerEntryProps {
	entry: NonNullable<Question["entry"]>;
	/** The file that it is about, "" where it is about none. */
	file: string;
}

/** An answer that is picked from the notice's units, or typed as a figure. What follows from it is said before it is given. */
export function AnswerEntry({ entry, file }: AnswerEntryProps) {
	return entry.kind === "unit" ? <UnitEntry entry={entry} file={file} /> : <FigureEntry entry={entry} />;
}

type Entry<Kind> = Extract<AnswerEntryProps["entry"], { kind: Kind }>;

function UnitEntry({ entry, file }: { entry: Entry<"unit">; file: string }) {
	const styles = useStyles();
	const notice = usePaneState((state) => state.notice.notice);
	const outcome = usePaneState((state) => state.merge.result?.outcome);
	const [unit, setUnit] = useState("");
	const units = notice ? unitsOf(notice) : (outcome?.units.map((each) => each.unit) ?? []);
	return (
		<>
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
				<Settle choice={unit === "" ? null : entry.choiceOf(unit)} />
			</div>
			{unit !== "" && outcome && (
				<Text size={200} className={styles.quiet}>
					{consequence(outcome, unit, file)}
				</Text>
			)}
		</>
	);
}

function FigureEntry({ entry }: { entry: Entry<"figure"> }) {
	const styles = useStyles();
	const [text, setText] = useState("");
	const figure = text.trim() === "" ? Number.NaN : Number(text);
	const isFigure = Number.isFinite(figure) && figure >= 0;
	return (
		<div className={styles.line}>
			<Field
				label={strings.merge.figureEntry(entry.measure)}
				size="small"
				className={styles.field}
				{...(text !== "" && !isFigure ? { validationMessage: strings.merge.noFigure } : {})}
			>
				<Input inputMode="decimal" value={text} onChange={(_, { value }) => setText(value)} />
			</Field>
			<Settle choice={isFigure ? entry.choiceOf(figure) : null} />
		</div>
	);
}

function Settle({ choice }: { choice: ReturnType<NonNullable<Question["entry"]>["choiceOf"]> | null }) {
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	return (
		<Button
			size="small"
			appearance="primary"
			disabled={choice === null || busy}
			onClick={() => choice && settle({ type: "merge/settled", choice })}
		>
			{strings.merge.settleUnit}
		</Button>
	);
}
