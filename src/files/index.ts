export * from "./documents";
export * from "./sniff";
export * from "./spreadsheets";
export * from "./unreadable-file";
export * from "./write";
export { type ArchivedFile, packArchive, unpackArchive } from "./zip";
