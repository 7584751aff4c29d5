import { grouped, type PreviousReport, remembered } from "../model";

/** What a unit had reached of a target by the previous report; null where that says nothing. @param index in its item, from 0 */
export function previousFigure(
	previous: PreviousReport | null,
	unit: string,
	item: number,
	index: number,
): number | null {
	const own = (previous && figuresByUnit(previous).get(unit)) ?? [];
	return own.find((each) => each.item === item && each.index === index)?.achieved ?? null;
}

/** Asked for every target of every form. */
const figuresByUnit = remembered(({ targets }: PreviousReport) => grouped(targets, ({ unit }) => unit));
