import {
	type Finding,
	type FollowUp,
	grouped,
	type Letter,
	type LetterDraft,
	type LetterKind,
	type MergeOutcome,
	type ReportContext,
	TONES,
	type Tone,
} from "../model";
import { maskPersonalData } from "../text";
import { draftBulletin } from "./draft-bulletin";
import { faultsOf, itemLines } from "./faults";
import { contactText, dayText, noticeText } from "./phrases";
import { type Occasion, SHOULD_ALSO, WORDINGS } from "./wording";

type Outcome = Pick<MergeOutcome, "units" | "files" | "findings" | "due" | "rates">;

/** Drafts what there is to say to each unit, in three tones, and of the reporting as a whole. Units without fault get nothing. */
export function draftFollowUp(outcome: Outcome, context: ReportContext): FollowUp {
	const { units, files, findings } = outcome;
	const ofUnit = grouped(findings, ({ unit }) => unit);
	const letters = units.flatMap((unit): Letter[] => {
		if (unit.status === "not-returned")
			return [letter(outcome, context, "reminder", unit.unit, itemLines(context.notice, unit), [], [])];
		return sendBack(outcome, context, unit.unit, ofUnit.get(unit.unit) ?? []);
	});
	const listed = new Set<string | null>(units.map(({ unit }) => unit));
	const strays = new Set(files.filter(({ unit }) => !listed.has(unit)).map(({ file }) => file));
	for (const file of strays)
		letters.push(
			...sendBack(
				outcome,
				context,
				`报送“${maskPersonalData(file)}”的单位`,
				findings.filter((finding) => finding.file === file),
			),
		);
	return { letters, bulletin: draftBulletin(outcome, context) };
}

function sendBack(outcome: Outcome, context: ReportContext, to: string, findings: readonly Finding[]): Letter[] {
	const { must, should, files } = faultsOf(findings);
	return must.length === 0 ? [] : [letter(outcome, context, "sendBack", to, must, should, files)];
}

function letter(
	{ due }: Outcome,
	{ notice, period, asOf }: ReportContext,
	kind: LetterKind,
	to: string,
	must: readonly string[],
	should: readonly string[],
	files: readonly string[],
): Letter {
	const about: Occasion = {
		to,
		period: period.label,
		notice: noticeText(notice),
		due: due.date === null ? null : dayText(due.date),
		asOf: dayText(asOf),
		isPast: due.date !== null && asOf > due.date,
		count: must.length,
		contact: contactText(notice),
		files: files.length > 0 ? `（${files.map((file) => `“${maskPersonalData(file)}”`).join("、")}）` : "",
	};
	const draft = (tone: Tone): LetterDraft => {
		const { title, opening, closing } = WORDINGS[kind][tone];
		return {
			title: title(about),
			paragraphs: [
				...(tone === "bulletin" ? [] : [`${to}：`]),
				opening(about),
				...numbered(must),
				...(should.length > 0 ? [SHOULD_ALSO[tone](should.length), ...numbered(should)] : []),
				closing(about),
			],
		};
	};
	const tones = Object.keys(TONES) as Tone[];
	return { to, kind, drafts: Object.fromEntries(tones.map((tone) => [tone, draft(tone)])) as Letter["drafts"] };
}

function numbered(lines: readonly string[]): string[] {
	return lines.map((line, at) => `${at + 1}. ${line}`);
}
