import { Badge, type BadgeProps, Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { RULES } from "../../core";
import { usePane, usePaneState } from "../pane";
import type { MergeAction } from "../state/merge-state";
import { strings } from "../strings";
import { type FileRow, fileRows } from "./file-rows";
import { useMerge } from "./use-merge";

const COLORS: Record<FileRow["status"], BadgeProps["color"]> = {
	waiting: "subtle",
	reading: "informative",
	read: "informative",
	merged: "success",
	superseded: "warning",
	rejected: "danger",
	excluded: "subtle",
};
/** Of these there is a choice to make. */
const SET_ASIDE: FileRow["status"][] = ["merged", "superseded", "rejected"];

const useStyles = makeStyles({
	frame: {
		maxHeight: "240px",
		overflowY: "auto",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
	},
	table: { width: "100%", borderCollapse: "collapse", tableLayout: "fixed", fontSize: tokens.fontSizeBase300 },
	head: {
		textAlign: "left",
		padding: "4px 6px",
		fontSize: tokens.fontSizeBase200,
		fontWeight: tokens.fontWeightRegular,
		color: tokens.colorNeutralForeground2,
	},
	cell: {
		padding: "4px 6px",
		borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
		verticalAlign: "top",
		overflowWrap: "anywhere",
		textAlign: "left",
		fontWeight: tokens.fontWeightRegular,
	},
	// What became of a file and what can be done about it: one below the other where the pane is narrow.
	status: { width: "84px", "@container (min-width: 390px)": { width: "136px" } },
	outcome: { display: "flex", flexWrap: "wrap", alignItems: "start", justifyContent: "space-between", gap: "2px 8px" },
	quiet: { display: "block", fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
	button: { minWidth: "auto", marginLeft: "-8px", "@media (forced-colors: active)": { marginLeft: 0 } },
});

/** A row a file: while it is read, and what became of it. */
export function FileTable() {
	const styles = useStyles();
	const files = usePaneState((state) => state.merge.files);
	const readSoFar = usePaneState((state) => state.merge.readSoFar);
	const result = usePaneState((state) => state.merge.result);
	const busy = usePaneState((state) => state.running !== null);
	const rows = fileRows({ files, readSoFar, result });
	return (
		// biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
		<section className={styles.frame} tabIndex={0} aria-label={strings.merge.fileTable}>
			<table className={styles.table}>
				<thead>
					<tr>
						<th scope="col" className={styles.head}>
							{strings.merge.fileColumn}
						</th>
						<th scope="col" className={`${styles.head} ${styles.status}`}>
							{strings.merge.statusColumn}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<Row key={row.id} {...row} busy={busy} />
					))}
				</tbody>
			</table>
		</section>
	);
}

interface RowProps extends FileRow {
	busy: boolean;
}

/** Drawn anew only when it changes: there may be hundreds, and they change one by one. */
const Row = memo(function Row({ file, unit, status, reason, busy }: RowProps) {
	const styles = useStyles();
	return (
		<tr>
			<th scope="row" className={styles.cell}>
				{file}
				{unit && <span className={styles.quiet}>{unit}</span>}
			</th>
			<td className={styles.cell}>
				<div className={styles.outcome}>
					<div>
						{status === "reading" ? (
							<Spinner size="extra-tiny" label={strings.merge.status.reading} />
						) : (
							<Badge appearance="tint" color={COLORS[status] ?? "subtle"}>
								{strings.merge.status[status]}
							</Badge>
						)}
						{reason && <span className={styles.quiet}>{RULES[reason].title}</span>}
					</div>
					<RowAction file={file} status={status} busy={busy} />
				</div>
			</td>
		</tr>
	);
});

function RowAction({ file, status, busy }: Pick<RowProps, "file" | "status" | "busy">) {
	const styles = useStyles();
	const { store } = usePane();
	const { settle } = useMerge();
	const action = (short: string, long: string, onAction: () => MergeAction) => (
		<Button
			size="small"
			appearance="subtle"
			className={styles.button}
			disabled={busy}
			aria-label={long}
			onClick={() => settle(onAction())}
		>
			{short}
		</Button>
	);
	if (SET_ASIDE.includes(status))
		return action(strings.merge.setAside, strings.merge.setAsideLong(file), () => ({
			type: "merge/settled",
			choice: { kind: "exclude", file },
		}));
	if (status === "excluded")
		return action(strings.merge.takeBack, strings.merge.takeBackLong(file), () => ({
			type: "merge/unsettled",
			choice: { kind: "exclude", file },
		}));
	if (status !== "waiting" || busy) return null;
	return action(strings.merge.removeShort, strings.merge.remove(file), () => ({
		type: "merge/files-chosen",
		files: store.get().merge.files.filter((each) => each.file !== file),
	}));
}
