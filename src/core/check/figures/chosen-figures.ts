import type { TargetProgress } from "../../model";
import type { CheckContext } from "../context";
import { statusOf } from "./judge";
import { tidy } from "./sums";

/** What a unit's form says of its targets, with the figures that a person has settled in place of those that were read. */
export function withChosenFigures(targets: TargetProgress[], context: CheckContext): TargetProgress[] {
	const { figures = [] } = context;
	if (figures.length === 0) return targets;
	return targets.map((progress) => {
		const choice = figures.find(
			({ item, index, unit }) => item === progress.item && index === progress.index && unit === progress.reportedBy,
		);
		if (!choice) return progress;
		const { achieved } = choice;
		// What was chosen as it stood there may have gone since.
		if (achieved === null) return progress.achieved === null ? progress : { ...progress, byChoice: true };
		return { ...chosen(progress, achieved, context), byChoice: true };
	});
}

function chosen(progress: TargetProgress, achieved: number, context: CheckContext): TargetProgress {
	const { target } = progress;
	const item = context.notice.items.find(({ no }) => no === progress.item);
	const share = target.value === 0 ? 1 : tidy(achieved / target.value);
	return {
		...progress,
		achieved,
		share,
		arithmetic: "经办人选定",
		doneInWords: false,
		status: item ? statusOf(target, item, achieved, share, context) : progress.status,
	};
}
