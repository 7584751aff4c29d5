import { app } from "./app";
import { check } from "./check";
import { merge } from "./merge";
import { notice } from "./notice";
import { report } from "./report";

/** Everything the pane says, a part for each page; what use cases and hosts say of their own comes from them. */
export const strings = { app, notice, report, check, merge } as const;
