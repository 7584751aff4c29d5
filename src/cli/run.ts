import { main } from "./main";

// Entry of the built command line; `launch.mjs` starts the sources.
process.exitCode = await main(process.argv.slice(2));
