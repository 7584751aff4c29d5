import {
	Button,
	Menu,
	MenuDivider,
	MenuItem,
	MenuItemLink,
	MenuList,
	MenuPopover,
	MenuTrigger,
	makeStyles,
	mergeClasses,
	Text,
	ToggleButton,
	tokens,
} from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { TableSimpleRegular } from "@fluentui/react-icons/svg/table-simple";
import { useRef } from "react";
import { VERSION } from "../../core";
import { usePaneState } from "../../taskpane/pane";
import { useDesk, useDeskState } from "../desk";
import { strings } from "../strings";
import { Warnings } from "./warnings";

const ACCEPT = [
	".xlsx,.xlsm,.xls,.et,.ods",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,application/vnd.ms-excel",
	"application/vnd.oasis.opendocument.spreadsheet",
].join(",");

const useStyles = makeStyles({
	// Its menu opens over what is below.
	whole: { flexShrink: 0, outlineStyle: "none", position: "relative", zIndex: 1 },
	bar: {
		display: "flex",
		alignItems: "center",
		gap: "4px",
		padding: "4px 12px",
		backgroundColor: tokens.colorNeutralBackground1,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	title: { margin: 0, fontSize: tokens.fontSizeBase400, whiteSpace: "nowrap" },
	file: {
		display: "flex",
		flexDirection: "column",
		flexGrow: 1,
		minWidth: 0,
		marginInlineStart: "16px",
		marginInlineEnd: "8px",
	},
	cut: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
	quiet: { color: tokens.colorNeutralForeground3 },
	button: { minWidth: "auto", flexShrink: 0 },
});

/** What concerns the open file and the page as a whole. */
export function TitleBar() {
	const styles = useStyles();
	const desk = useDesk();
	const isThere = useDeskState((state) => state.spreadsheet !== "loading");
	const isPlain = useDeskState((state) => state.spreadsheet === "plain");
	const showsTable = useDeskState((state) => state.showsTable);
	const busy = usePaneState((state) => state.running !== null);
	const picker = useRef<HTMLInputElement>(null);
	return (
		<section aria-label={strings.bar} data-region="bar" tabIndex={-1} className={styles.whole}>
			<div className={styles.bar}>
				<h2 className={styles.title}>{strings.title}</h2>
				<FileState />
				<Button
					appearance="subtle"
					className={styles.button}
					icon={<FolderOpenRegular />}
					disabled={!isThere || busy}
					onClick={() => picker.current?.click()}
				>
					{strings.open}
				</Button>
				<Button
					appearance="subtle"
					className={styles.button}
					icon={<SaveRegular />}
					disabled={!isThere || busy}
					onClick={() => void desk.save()}
				>
					{strings.save}
				</Button>
				<Button
					appearance="subtle"
					className={styles.button}
					icon={<ArrowUndoRegular />}
					aria-label={strings.undo}
					title={strings.undo}
					disabled={!isThere}
					onClick={() => void desk.step("undo")}
				/>
				<Button
					appearance="subtle"
					className={styles.button}
					icon={<ArrowRedoRegular />}
					aria-label={strings.redo}
					title={strings.redo}
					disabled={!isThere}
					onClick={() => void desk.step("redo")}
				/>
				<Button
					appearance="subtle"
					className={styles.button}
					icon={<SearchRegular />}
					disabled={!isThere || showsTable}
					onClick={() => void desk.find()}
				>
					{strings.find}
				</Button>
				<ToggleButton
					appearance="subtle"
					className={styles.button}
					icon={<TableSimpleRegular />}
					checked={showsTable}
					disabled={!isThere || isPlain}
					onClick={() => desk.store.dispatch({ type: "table/toggled" })}
				>
					{strings.tableView}
				</ToggleButton>
				<More />
				<input
					ref={picker}
					type="file"
					hidden
					accept={ACCEPT}
					onChange={(event) => {
						const files = [...(event.target.files ?? [])];
						// So that the same file can be picked again.
						event.target.value = "";
						if (files.length > 0) void desk.openFiles(files);
					}}
				/>
			</div>
			<Warnings />
		</section>
	);
}

/** The open file's name, and what would become of it. */
function FileState() {
	const styles = useStyles();
	const fileName = useDeskState((state) => state.fileName);
	const unsaved = useDeskState((state) => state.unsaved);
	const keeping = useDeskState((state) => state.keeping);
	const isLoading = useDeskState((state) => state.spreadsheet === "loading");
	if (isLoading) return <div className={styles.file} />;
	const state = [unsaved ? strings.unsaved : null, strings.keeping[keeping]].filter((part) => part !== null);
	return (
		<div className={styles.file}>
			<Text weight="semibold" className={styles.cut} title={fileName || strings.untitled} data-file-name>
				{fileName || strings.untitled}
			</Text>
			<Text size={200} className={mergeClasses(styles.cut, styles.quiet)} data-keeping={keeping} data-unsaved={unsaved}>
				{state.join("，")}
			</Text>
		</div>
	);
}

function More() {
	const styles = useStyles();
	const desk = useDesk();
	return (
		<Menu inline>
			<MenuTrigger disableButtonEnhancement>
				<Button
					appearance="subtle"
					className={styles.button}
					icon={<MoreHorizontalRegular />}
					aria-label={strings.more}
					title={strings.more}
				/>
			</MenuTrigger>
			<MenuPopover>
				<MenuList>
					<MenuItemLink href="guide/index.html" target="_blank" rel="noopener">
						{strings.help}
					</MenuItemLink>
					<MenuItem onClick={() => void desk.showExample()}>{strings.example}</MenuItem>
					<MenuItem onClick={() => void desk.clearLocalData()}>{strings.clear}</MenuItem>
					<MenuDivider />
					<MenuItem disabled>{strings.version(VERSION)}</MenuItem>
				</MenuList>
			</MenuPopover>
		</Menu>
	);
}
