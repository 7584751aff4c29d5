import { setUpPages } from "../browser";
import { built } from "../built";
import { openPane } from "./open-pane";

export { axeViolations, chromiumTest, overflows, until } from "../browser";
export type { OpenedPane, PaneOptions } from "./open-pane";

/** The pane as a folder of static files. */
export const builtPane = () => built("pane");

/** For a test file: panes of the add-in beside an Excel in memory; see `setUpPages`. */
export const setUpPanes = (build = builtPane) => setUpPages(build, openPane);
