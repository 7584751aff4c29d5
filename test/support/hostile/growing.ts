import { GROWING_CELLS } from "./growing-cells";
import { GROWING_FORMS } from "./growing-forms";
import { GROWING_NOTICES } from "./growing-notices";
import type { GrowingText } from "./growing-text";

/** Every kind of text we know of that may be made to cost more than its length. */
export const GROWING_TEXTS: readonly GrowingText[] = [...GROWING_NOTICES, ...GROWING_CELLS, ...GROWING_FORMS];
