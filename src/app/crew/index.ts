export * from "./crew";
export type { Answer, Errand, Thread } from "./messages";
export { serveCrew } from "./serve";
