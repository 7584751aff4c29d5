import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { type DragEvent, useRef, useState } from "react";
import { usePane, usePaneState } from "../pane";
import { strings } from "../strings";
import type { FileSource } from "../work/tasks";
import { addFiles } from "./add-files";
import { droppedSources, sourcesOf } from "./gather-files";
import { useMerge } from "./use-merge";

const ACCEPT = [
	".xlsx,.xlsm,.xlsb,.xls,.et,.ods,.docx,.doc,.zip",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel",
	"application/vnd.oasis.opendocument.spreadsheet,application/zip,application/msword",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
].join(",");

const useStyles = makeStyles({
	zone: {
		display: "flex",
		flexDirection: "column",
		alignItems: "center",
		gap: "8px",
		padding: "8px 12px",
		textAlign: "center",
		border: `2px dashed ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusLarge,
	},
	// Once there are files, room is for what came of them.
	first: { padding: "16px 12px" },
	over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
	buttons: { display: "flex", flexWrap: "wrap", justifyContent: "center", gap: "8px" },
	title: { textWrap: "balance" },
	quiet: { color: tokens.colorNeutralForeground3, textWrap: "balance" },
});

/** Takes in files, folders and archives, dropped or picked, and merges at once. */
export function FileIntake() {
	const styles = useStyles();
	const { store } = usePane();
	const { settle } = useMerge();
	const busy = usePaneState((state) => state.running !== null);
	const isEmpty = usePaneState((state) => state.merge.files.length === 0);
	const [over, setOver] = useState(false);
	const files = useRef<HTMLInputElement>(null);
	const folder = useRef<HTMLInputElement>(null);

	const say = (intent: "warning" | "error", text: string) => store.dispatch({ type: "message/said", intent, text });
	const take = (given: readonly FileSource[]) => {
		if (given.length === 0) return;
		const present = store.get().merge.files;
		const added = addFiles(present, given);
		if (added.files.length === present.length && given.length === added.passedOver)
			return say("warning", strings.merge.nothingFits);
		if (added.passedOver > 0) say("warning", strings.merge.passedOver(added.passedOver));
		settle({ type: "merge/files-chosen", files: added.files });
	};
	const drag = (event: DragEvent, isOver: boolean) => {
		event.preventDefault();
		setOver(isOver);
	};
	const drop = (event: DragEvent) => {
		drag(event, false);
		if (busy) return;
		droppedSources(event.dataTransfer).then(take, () => say("error", strings.merge.dropFailed));
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the buttons do the same.
		<div
			className={mergeClasses(styles.zone, isEmpty && styles.first, over && styles.over)}
			onDragOver={(event) => drag(event, true)}
			onDragLeave={(event) => {
				// Moving over what lies in the zone is no leaving.
				if (!event.currentTarget.contains(event.relatedTarget as Node | null)) drag(event, false);
			}}
			onDrop={drop}
		>
			<Text align="center" className={styles.title}>
				{over ? strings.merge.dropping : strings.merge.drop}
			</Text>
			<div className={styles.buttons}>
				<Button appearance="primary" disabled={busy} onClick={() => files.current?.click()}>
					{strings.merge.pickFiles}
				</Button>
				<Button disabled={busy} onClick={() => folder.current?.click()}>
					{strings.merge.pickFolder}
				</Button>
			</div>
			{isEmpty && (
				<>
					<Text size={200} align="center" className={styles.quiet}>
						{strings.merge.kinds}
					</Text>
					<Text size={200} align="center" className={styles.quiet}>
						{strings.merge.firstHint}
					</Text>
				</>
			)}
			<Picker input={files} onTake={take} />
			<Picker input={folder} onTake={take} isFolder />
		</div>
	);
}

function Picker({
	input,
	onTake,
	isFolder = false,
}: {
	input: React.RefObject<HTMLInputElement | null>;
	onTake: (files: FileSource[]) => void;
	isFolder?: boolean;
}) {
	return (
		<input
			ref={input}
			type="file"
			hidden
			multiple
			{...(isFolder ? { webkitdirectory: "" } : { accept: ACCEPT })}
			onChange={(event) => {
				onTake(sourcesOf(event.target.files ?? []));
				// So that the same file can be picked again.
				event.target.value = "";
			}}
		/>
	);
}
