import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { PaneShell, WHOLE } from "../taskpane/app";
import { PaneProvider } from "../taskpane/pane";
import { useTheme } from "../taskpane/theme";
import { useDesk } from "./desk";
import { guardFocus } from "./focus-regions";
import { AskDialog } from "./parts/ask-dialog";
import { Divider, useUsualWidth } from "./parts/divider";
import { Hint } from "./parts/hint";
import { SheetArea } from "./parts/sheet-area";
import { TitleBar } from "./parts/title-bar";
import { keepPaneWidth, paneWidth } from "./state/settings";

const useStyles = makeStyles({
	root: {
		height: "100%",
		display: "flex",
		flexDirection: "column",
		overflow: "hidden",
		backgroundColor: tokens.colorNeutralBackground2,
	},
	desk: { flexGrow: 1, minHeight: 0, display: "flex" },
	pane: { flexShrink: 0, minWidth: 0, display: "flex", flexDirection: "column" },
	shell: { flexGrow: 1, minHeight: 0 },
});

/** The whole page: a bar, the pane, and the spreadsheet beside it. */
export function Workbench() {
	const styles = useStyles();
	const desk = useDesk();
	const { look, theme } = useTheme(null);
	const usual = useUsualWidth();
	const [chosen, setChosen] = useState(paneWidth);
	const width = chosen ?? usual;
	useEffect(() => {
		const save = (event: KeyboardEvent) => {
			if (event.key.toLowerCase() !== "s" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
			event.preventDefault();
			void desk.save();
		};
		// Before the spreadsheet, which has keys of its own.
		addEventListener("keydown", save, { capture: true });
		return () => removeEventListener("keydown", save, { capture: true });
	}, [desk]);
	useEffect(() => guardFocus(document), []);
	return (
		<FluentProvider theme={theme} style={WHOLE} data-look={look}>
			<PaneProvider value={desk.pane}>
				<div className={styles.root}>
					<TitleBar />
					<div className={styles.desk}>
						<div className={styles.pane} style={{ width }} id="pane" data-region="pane">
							<Hint />
							<div className={styles.shell}>
								<PaneShell />
							</div>
						</div>
						<SheetArea look={look}>
							<Divider width={width} usual={usual} onWidth={setChosen} onSettled={keepPaneWidth} />
						</SheetArea>
					</div>
				</div>
				<AskDialog />
			</PaneProvider>
		</FluentProvider>
	);
}
