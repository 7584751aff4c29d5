export { readInput, readReturnedFiles } from "./read";
export { makeFolder, writeOutput } from "./write";
