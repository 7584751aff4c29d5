import type { FormRule } from "../context";
import { elapsedShare } from "../figures";
import { amount, dueText, percent, targetFinding, targetText } from "../target-finding";
import { dayText } from "../wording";

/** Up to the deadline, a counted target's share is far under the share of the year that has elapsed. */
export const targetBehind: FormRule = (form, { asOf, notice }) =>
	form.targets
		.filter(({ status }) => status === "behind")
		.map((progress) => {
			const { achieved, share, target } = progress;
			const elapsed = percent(elapsedShare(asOf, notice.year.value));
			const done = `${targetText(progress)}${dueText(progress)}，累计完成${amount(achieved ?? 0, target.measure)}，占${percent(share ?? 0)}`;
			return targetFinding(
				form,
				"target-behind",
				progress,
				`${done}，而到${dayText(asOf)}全年时间已过${elapsed}，进度明显偏慢。`,
			);
		});
