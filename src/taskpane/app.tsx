import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { Foot } from "./components/foot";
import { Messages } from "./components/messages";
import { PageTabs } from "./components/page-tabs";
import { RunningBar } from "./components/running-bar";
import { CheckPage } from "./pages/check-page";
import { MergePage } from "./pages/merge-page";
import { NoticePage } from "./pages/notice-page";
import { ReportPage } from "./pages/report-page";
import { usePane, usePaneState } from "./pane";
import type { PageId } from "./state/pane-state";
import { strings } from "./strings";
import { useTheme } from "./theme";

/**
 * The pages in the order of the work. A page is a component without props that takes what it needs from `usePane` and
 * `usePaneState`; its state is a slice of `state/pane-state.ts`, its words a part of `strings.ts`.
 */
const PAGES: Record<PageId, () => React.JSX.Element> = {
	notice: NoticePage,
	report: ReportPage,
	check: CheckPage,
	merge: MergePage,
};

const PAGE_IDS = Object.keys(PAGES) as PageId[];

const useStyles = makeStyles({
	root: { backgroundColor: tokens.colorNeutralBackground2 },
	shell: {
		position: "relative",
		display: "flex",
		flexDirection: "column",
		height: "100%",
		// Pages ask how wide the pane is, which need not be the window's width.
		containerType: "inline-size",
	},
	head: {
		flexShrink: 0,
		backgroundColor: tokens.colorNeutralBackground1,
		borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
	},
	main: { flexGrow: 1, minHeight: 0, overflowY: "auto", position: "relative" },
	/** For screen readers; the tab says it to the eye. */
	heading: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
	page: { maxWidth: "1100px", marginInline: "auto", padding: "12px", boxSizing: "border-box" },
});

/** No class: those of a provider are given to its dialogues and menus too. */
export const WHOLE = { height: "100%" } as const;

/** @param officeBackground the colour behind Office's panes; null outside of Office. */
export function App({ officeBackground }: { officeBackground: string | null }) {
	const styles = useStyles();
	const { look, theme } = useTheme(officeBackground);
	return (
		<FluentProvider theme={theme} className={styles.root} style={WHOLE} data-look={look}>
			<PaneShell />
		</FluentProvider>
	);
}

/** The pane without its theme: fills the element that it stands in. */
export function PaneShell() {
	const styles = useStyles();
	const { store } = usePane();
	const page = usePaneState((state) => state.page);
	const Page = PAGES[page];
	return (
		<div className={styles.shell}>
			<header className={styles.head}>
				<PageTabs
					pages={PAGE_IDS}
					page={page}
					onOpen={(opened) => store.dispatch({ type: "page/opened", page: opened })}
				/>
				<RunningBar />
			</header>
			<main className={styles.main}>
				<div role="tabpanel" id="page" aria-labelledby={`tab-${page}`} className={styles.page}>
					<h1 className={styles.heading}>{`${strings.app.title} · ${strings.app.pages[page]}`}</h1>
					<Page />
				</div>
				<Foot />
			</main>
			<Messages />
		</div>
	);
}
