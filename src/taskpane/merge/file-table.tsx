import { Badge, type BadgeProps, Button, makeStyles, Spinner, Text, tokens } from "@fluentui/react-components";
import { RULES } from "../../core";
import { usePane, usePaneState } from "../pane";
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
		maxHeight: "320px",
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
	status: { width: "92px" },
	action: { width: "58px" },
	quiet: { display: "block", color: tokens.colorNeutralForeground2 },
	button: { minWidth: "auto" },
});

/** A row a file: while it is read, and what became of it. */
export function FileTable() {
	const styles = useStyles();
	const { store } = usePane();
	const { settle } = useMerge();
	const merge = usePaneState((state) => state.merge);
	const busy = usePaneState((state) => state.running !== null);
	const rows = fileRows(merge);
	const remove = (file: string) =>
		settle({ type: "merge/files-chosen", files: store.get().merge.files.filter((each) => each.file !== file) });
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
						<th scope="col" className={`${styles.head} ${styles.action}`}>
							{strings.merge.actionColumn}
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map(({ file, unit, status, reason }, at) => (
						// biome-ignore lint/suspicious/noArrayIndexKey: one file may hold several units' forms.
						<tr key={`${file}|${unit}|${at}`}>
							<th scope="row" className={styles.cell}>
								{file}
								{unit && (
									<Text size={200} className={styles.quiet}>
										{unit}
									</Text>
								)}
							</th>
							<td className={styles.cell}>
								{status === "reading" ? (
									<Spinner size="extra-tiny" label={strings.merge.status.reading} />
								) : (
									<Badge appearance="tint" color={COLORS[status] ?? "subtle"}>
										{strings.merge.status[status]}
									</Badge>
								)}
								{reason && (
									<Text size={200} className={styles.quiet}>
										{RULES[reason].title}
									</Text>
								)}
							</td>
							<td className={styles.cell}>
								{status === "waiting" && !busy && (
									<Button
										size="small"
										appearance="subtle"
										className={styles.button}
										aria-label={strings.merge.remove(file)}
										onClick={() => remove(file)}
									>
										{strings.merge.removeShort}
									</Button>
								)}
								{SET_ASIDE.includes(status) && (
									<Button
										size="small"
										appearance="subtle"
										className={styles.button}
										disabled={busy}
										aria-label={strings.merge.setAsideLong(file)}
										onClick={() => settle({ type: "merge/set-aside", file })}
									>
										{strings.merge.setAside}
									</Button>
								)}
								{status === "excluded" && (
									<Button
										size="small"
										appearance="subtle"
										className={styles.button}
										disabled={busy}
										aria-label={strings.merge.takeBackLong(file)}
										onClick={() => settle({ type: "merge/taken-back", file })}
									>
										{strings.merge.takeBack}
									</Button>
								)}
							</td>
						</tr>
					))}
				</tbody>
			</table>
		</section>
	);
}
