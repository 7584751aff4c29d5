export * from "./sniff";
export * from "./unreadable-file";
