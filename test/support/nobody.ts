import { spawnSync } from "node:child_process";

const SETPRIV = ["setpriv", "--reuid=65534", "--bounding-set=-all", "--clear-groups"];

/** Before a program's words: runs it as nobody. Permissions do not bind root; null where others cannot be become. */
export const AS_NOBODY: string[] | null =
	process.getuid?.() === 0 && spawnSync("setpriv", [...SETPRIV.slice(1), "true"]).status === 0 ? SETPRIV : null;
