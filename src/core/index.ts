/** The only door to the domain. */
export * from "./model";
