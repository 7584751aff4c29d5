import {
	type Acceptance,
	type CheckContext,
	type CheckedWorkbook,
	type CheckSettings,
	checkTogether,
	DEFAULT_SETTINGS,
	type FailedFile,
	type Finding,
	filesMeant,
	type GivenChoices,
	grouped,
	identifyUnitByFileName,
	loadSavedNotice,
	makeFinding,
	maskPersonalData,
	type Notice,
	newerThanKnown,
	type PreviousReport,
	parsePeriod,
	parseStamp,
	type ReportingPeriod,
	type ReturnedForm,
	type RuleId,
	readLocated,
	readPrevious,
	type UnitAlias,
	unfitAliases,
} from "../core";
import { MERGED_LIMITS, readWorkbook, UnreadableFile } from "../files";
import { CannotProceed } from "./cannot-proceed";
import { ALONE, type ReturnsWork } from "./crew";
import { type LocatedFile, locateReturns, mostCarriedNotice, mostCommon, type ReturnedFile } from "./read-returns";

/**
 * What files are judged by, and what a person has settled; left out is what nobody has. Files set aside tell neither notice
 * nor period; those and preferred ones matter in merging alone.
 */
export interface ReturnOptions extends GivenChoices {
	/** Where left out, the notice that most of the workbooks carry. */
	notice?: Notice | undefined;
	/** Where left out, the period of most of the forms. */
	period?: ReportingPeriod | undefined;
	/** An earlier merged workbook of ours. */
	previous?: Uint8Array | undefined;
	/** `YYYY-MM-DD`; where left out, the period's last day. */
	asOf?: string | undefined;
	/** The day by which forms were to be sent, `YYYY-MM-DD`; where left out, as the notice says. */
	due?: string | undefined;
	/** Findings that a person lets stand: letters do not speak of them. */
	accepted?: readonly Acceptance[] | undefined;
	/** Rules whose findings a person does not want: the merged workbook marks them, letters do not speak of them. */
	hidden?: readonly RuleId[] | undefined;
	/** Thresholds; where left out, the usual ones. `SETTINGS_PRESETS` names others. */
	settings?: CheckSettings | undefined;
}

/** What reading and checking came to, file by file. */
export interface CheckedReturns {
	/** Aliases that stand for no unit, as 别名=单位. */
	unused: string[];
	/** Null where there is no form to judge, and nothing said by what to judge it. */
	context: CheckContext | null;
	checked: CheckedWorkbook[];
	failures: FailedFile[];
}

/**
 * Reads and checks returned files against their notice, each by itself and then together.
 * @param work who does what concerns one file at a time; this thread where left out.
 * @throws CannotProceed where the notice or the period cannot be told, or the previous report is none of ours.
 */
export async function checkReturns(
	files: AsyncIterable<ReturnedFile> | Iterable<ReturnedFile>,
	options: ReturnOptions,
	work: ReturnsWork = ALONE,
): Promise<CheckedReturns> {
	const read = await readReturns(files, options, work);
	if (read.context) addTogether(read.checked, read.context);
	return read;
}

/** Adds to each form what shows only when all are laid side by side. */
export function addTogether(checked: readonly CheckedWorkbook[], context: CheckContext): void {
	const byForm = grouped(checkTogether(checked, context), ({ file, unit }) => `${file}\n${unit}`);
	for (const { file, unit, findings } of checked)
		for (const finding of byForm.get(`${file}\n${unit}`) ?? []) findings.push(finding);
}

/** As `checkReturns`, without the rules that look at all forms together: merging applies those to the forms that count. */
export async function readReturns(
	files: AsyncIterable<ReturnedFile> | Iterable<ReturnedFile>,
	options: ReturnOptions,
	work: ReturnsWork = ALONE,
): Promise<CheckedReturns> {
	const opened = await locateReturns(files, options.period?.key, work);
	const unread = opened.flatMap((each) =>
		"failure" in each ? [{ file: each.file, unit: null, finding: each.failure }] : [],
	);
	if (!options.notice && unread.length === opened.length)
		return { context: null, checked: [], failures: unread, unused: [] };
	const settled = settledFiles(opened, options);
	const notice = options.notice ?? carriedNotice(opened.filter(({ file }) => !settled.aside.has(file)));
	const forms: ReturnedForm[] = [];
	const failures: FailedFile[] = [];
	for (const each of opened) {
		const assignedUnit = settled.units.get(each.file);
		const found = formsOf(each, notice, { aliases: options.aliases, assignedUnit });
		if (Array.isArray(found)) forms.push(...found);
		else
			failures.push({
				file: each.file,
				unit: assignedUnit ?? identifyUnitByFileName(each.file, notice, options.aliases),
				finding: found,
			});
	}
	const unused = [
		...unfitAliases(notice, options.aliases ?? []).map(({ alias, unit }) => `${alias}=${unit}`),
		...settled.unfit,
	];
	if (!options.period && forms.length === 0) return { context: null, checked: [], failures, unused };
	const period = options.period ?? commonPeriod(forms.filter(({ file }) => settled.tellsPeriod(file)));
	const context: CheckContext = {
		notice,
		period,
		asOf: options.asOf ?? period.end,
		previous: options.previous ? await loadPrevious(options.previous, notice) : null,
		due: options.due,
		figures: options.figures,
		accepted: options.accepted,
		hidden: options.hidden,
		settings: options.settings ?? DEFAULT_SETTINGS,
	};
	const inPeriod = (form: ReturnedForm): ReturnedForm =>
		settled.accepted.has(form.file) && form.period !== period.key
			? { ...form, period: period.key, periodByChoice: true }
			: form;
	const checked: CheckedWorkbook[] = [];
	for (const each of await Promise.all(forms.map((form) => work.check(inPeriod(form), context))))
		if ("rule" in each) failures.push({ file: each.file ?? "", unit: null, finding: each });
		else checked.push(each);
	work.close();
	return { context, checked, failures, unused };
}

/** What a person has settled of files, by the names that these have here. */
function settledFiles(
	opened: readonly LocatedFile[],
	{ exclude = [], accept = [], assign = [] }: Pick<ReturnOptions, "exclude" | "accept" | "assign">,
) {
	const names = opened.map(({ file }) => file);
	const meant = (wanted: readonly string[]) => new Set(wanted.flatMap((each) => filesMeant(each, names)));
	const aside = meant(exclude);
	const accepted = meant(accept);
	return {
		aside,
		accepted,
		units: new Map(assign.flatMap(({ file, unit }) => filesMeant(file, names).map((name) => [name, unit] as const))),
		tellsPeriod: (file: string) => !aside.has(file) && !accepted.has(file),
		/** Those of `accept` and `assign` that fit no file. */
		unfit: [...accept, ...assign.map(({ file }) => file)].filter((each) => filesMeant(each, names).length === 0),
	};
}

/** The forms of one file, or the finding that says why there is none. */
export function formsOf(
	opened: LocatedFile,
	notice: Notice,
	settled: { aliases?: readonly UnitAlias[] | undefined; assignedUnit?: string | undefined },
): ReturnedForm[] | Finding {
	if ("failure" in opened) return opened.failure;
	const { file, modified, located, sheets } = opened;
	const forms = readLocated({ ...settled, located, file, modified, notice });
	if (forms.length > 0) return forms;
	return makeFinding(
		"form-unrecognised",
		sheets.length === 0
			? "文件里没有表格，找不到含“实事名称”“进度”等表头的报表。"
			: `没有在工作表（${maskPersonalData(sheets.slice(0, 5).join("、"))}）中找到含“实事名称”“进度”等表头的报表。`,
		{ file },
	);
}

function carriedNotice(opened: readonly LocatedFile[]): Notice {
	const json = mostCarriedNotice(opened);
	if (json === null) throw new CannotProceed("这些文件都没有带通知信息，请先指定通知（命令行用 --notice）。");
	const loaded = loadSavedNotice(json);
	if ("problem" in loaded)
		throw new CannotProceed(`文件中所带的通知不能使用，请先指定通知（命令行用 --notice）。（${loaded.problem}）`);
	return loaded.notice;
}

function commonPeriod(forms: readonly ReturnedForm[]): ReportingPeriod {
	const key = mostCommon(forms.map((form) => form.period));
	const period = key === null ? null : parsePeriod(key);
	if (period) return period;
	throw new CannotProceed("这些报表都没有写明报告期，请先选定报告期（命令行用 --period，如 2024Q2）。");
}

async function loadPrevious(bytes: Uint8Array, notice: Notice): Promise<PreviousReport> {
	try {
		const workbook = await readWorkbook(bytes, MERGED_LIMITS);
		const newer = newerThanKnown("workbook", parseStamp(workbook)?.stamp.layoutVersion);
		if (newer !== null) throw new CannotProceed(`上期汇总表无法读取：${newer}`);
		const previous = readPrevious(workbook, notice);
		if (previous) return previous;
	} catch (error) {
		if (!(error instanceof UnreadableFile)) throw error;
		throw new CannotProceed(`上期汇总表无法读取：${error.message}`);
	}
	throw new CannotProceed("所给的上期文件不是本工具生成的汇总表：没有找到“原始填报”和“目标进度”工作表。");
}
