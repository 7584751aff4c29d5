export * from "./documents";
export { MERGED_LIMITS, READ_LIMITS } from "./read-limits";
export * from "./sniff";
export * from "./spreadsheets";
export * from "./unreadable-file";
export * from "./write";
export { type ArchivedFile, archivedFiles, decodeFileName, packArchive, unpackArchive, unpackedSize } from "./zip";
