/** The page 核对: to be filled by that page. What is kept with the workbook goes through `memory.ts`. */
export type CheckState = Record<string, never>;

/** Every action of the page is named `check/…`. */
export type CheckAction = { type: "check/cleared" };

export const NOTHING_CHECKED: CheckState = {};

export function reduceCheck(state: CheckState, action: CheckAction): CheckState {
	switch (action.type) {
		case "check/cleared":
			return state;
	}
}
