import { type CheckedWorkbook, type Finding, makeFinding, type TargetProgress } from "../../model";
import type { CheckContext } from "../context";
import { amount, dueText, targetText } from "../target-finding";
import { itemText } from "../wording";

/** Figures may differ by this share of the larger one. */
const TOLERANCE = 0.01;
/** Towns, subdistricts, zones and centres report their own parts, which add up. */
const OWN_PART =
	/(?:[镇乡村]|街道|街道办事处|办事处|社区|开发区|园区|示范区|管委会|农场|林场|园\S{0,10}中心|基地|学校|幼儿园|[镇乡]人民政府)$/;

/** Two units give different cumulative figures for the whole of one target. One finding a target, on the first of the units. */
export function figuresConflict(merged: readonly CheckedWorkbook[], { notice }: CheckContext): Finding[] {
	const forms = merged.filter((form) => form.unit !== null && !reportsOwnPart(form));
	return notice.items.flatMap((item) =>
		item.targets.flatMap((_, index) => {
			const told = forms.flatMap((form) =>
				form.targets
					.filter((each) => each.item === item.no && each.index === index && isComparable(each))
					.map((progress) => ({ form, progress })),
			);
			const [first] = told;
			if (told.some(({ progress }) => progress.byChoice)) return [];
			if (!first || !told.some(({ progress }) => differ(progress, first.progress))) return [];
			const figures = told.map(
				({ form, progress }) => `${form.unit}为${amount(progress.achieved ?? 0, progress.target.measure)}`,
			);
			const message = `${itemText(item)}：${targetText(first.progress)}（${dueText(first.progress)}）的累计完成数，${figures.join("，")}，相互不一致，汇总时不知道以哪个为准。`;
			const row = first.form.items.find(({ no }) => no === item.no);
			return [
				makeFinding("figures-conflict", message, {
					item: item.no,
					target: index,
					among: told.flatMap(({ form }) => form.unit ?? []),
					unit: first.form.unit,
					file: first.form.file,
					sheet: first.form.returned?.form.sheet ?? null,
					cell: row?.cell ?? null,
					quote: first.progress.quote,
				}),
			];
		}),
	);
}

function reportsOwnPart({ unit, returned }: CheckedWorkbook): boolean {
	return OWN_PART.test(unit ?? "") || (returned?.unit.collective ?? null) !== null;
}

/** Sums per head are no progress; a figure in another measure cannot be compared; 0 says that this unit has not begun. */
function isComparable({ achieved, target, evidence }: TargetProgress): boolean {
	return achieved !== null && achieved > 0 && target.kind !== "money-standard" && !evidence?.otherMeasure;
}

function differ(a: TargetProgress, b: TargetProgress): boolean {
	const [x, y] = [a.achieved ?? 0, b.achieved ?? 0];
	return Math.abs(x - y) > TOLERANCE * Math.max(x, y);
}
