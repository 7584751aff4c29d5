import { built } from "../built";

/** The pane as a folder of static files. */
export const builtPane = () => built("pane");
