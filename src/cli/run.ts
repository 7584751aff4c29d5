import { realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { main } from "./main";

// Entry of the built command line; `launch.mjs` starts the sources. What threads run is built beside it.
const [, script = "", ...args] = process.argv;
process.exitCode = await main(args, pathToFileURL(join(dirname(realpathSync(script)), "thread.mjs")));
