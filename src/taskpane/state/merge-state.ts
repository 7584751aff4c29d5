/** The page 汇总: to be filled by that page. */
export type MergeState = Record<string, never>;

/** Every action of the page is named `merge/…`. */
export type MergeAction = { type: "merge/cleared" };

export const NOTHING_MERGED: MergeState = {};

export function reduceMerge(state: MergeState, action: MergeAction): MergeState {
	switch (action.type) {
		case "merge/cleared":
			return state;
	}
}
