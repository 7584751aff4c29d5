import { type Item, remembered } from "../model";
import { type Entry, progressText } from "./entries";
import { statesFigures } from "./figures";

/** Does an answer give a figure at all? Several rules ask, some of them for each target. */
export const givesFigures = (entry: Entry, item: Item): boolean => known(item)(entry);

const known = remembered((item: Item) => remembered((entry: Entry) => statesFigures(progressText(entry), item)));
