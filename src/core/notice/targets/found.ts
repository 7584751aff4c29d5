import type { Amount } from "./amount";
import type { Phrase } from "./phrase";

/** An amount that was taken for a target, with its words. */
export interface Found {
	amount: Amount;
	phrase: Phrase;
}
