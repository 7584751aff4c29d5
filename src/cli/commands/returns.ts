import { checkReturns, loadNotice, mergeReturns, type ReturnOptions, readAliases } from "../../app";
import {
	type CheckSettings,
	type FigureChoice,
	type FileUnit,
	parseAliases,
	SETTINGS_PRESETS,
	type SettingsPreset,
	type UnitAlias,
} from "../../core";
import { readInput, readReturnedFiles, writeOutput } from "../files";
import { checkJson, mergeJson } from "../json/returns-json";
import { type Options, readDay, readOptions, readPeriod, required } from "../options";
import { countLine, findingLine, note, oneLine, percentText, say, sayJson } from "../print";
import { withThreads } from "../threads";
import { WrongUsage } from "../usage";
import { writeLetters } from "./letters";

const CHECKING = ["notice", "period", "previous", "as-of", "alias", "aliases", "strictness", "json"] as const;
const MERGING = [...CHECKING, "due", "exclude", "prefer", "assign", "accept", "figure", "letters", "output"] as const;

/** `shishi check <workbook>... [--notice N] [--period P] [--previous M] [--as-of D] [--alias A=B] [--json]` */
export async function runCheck(args: string[], threadScript: URL | null): Promise<number> {
	const { positionals, options } = readOptions(args, [...CHECKING]);
	required(positionals[0], "请写明要核对的报表。");
	const judgedBy = await returnOptions(options);
	const result = await withThreads(threadScript, (crew) =>
		checkReturns(readReturnedFiles(positionals), judgedBy, crew),
	);
	noteUnused(result.unused);
	if (options.json) sayJson(checkJson(result));
	else {
		for (const { file, unit, findings } of result.checked) {
			say(oneLine(`${file}　${unit ?? "（单位不明）"}　${countLine(findings)}`));
			for (const finding of findings) say(`  ${findingLine(finding)}`);
		}
		for (const { finding } of result.failures) say(findingLine(finding));
	}
	if (result.checked.length > 0 || !result.failures.every(({ finding }) => finding.rule === "file-unreadable"))
		return 0;
	note("没有一个文件能够读取。");
	return 1;
}

/** `shishi merge <workbook|folder>... [options of check, --exclude F, --prefer F, --due D, --letters DIR] -o <merged.xlsx> [--json]` */
export async function runMerge(args: string[], threadScript: URL | null): Promise<number> {
	const { positionals, options } = readOptions(args, [...MERGING]);
	required(positionals[0], "请写明要汇总的报表或文件夹。");
	const output = required(options.output, "请用 -o 写明汇总表存到哪里。");
	const judgedBy = await returnOptions(options);
	const result = await withThreads(threadScript, (crew) =>
		mergeReturns(readReturnedFiles(positionals), judgedBy, crew),
	);
	await writeOutput(output, result.bytes);
	if (options.letters) await writeLetters(options.letters, result.followUp);
	noteUnused(result.outcome.unused);
	if (options.json) {
		sayJson(mergeJson(result));
		return 0;
	}
	const { totals, excluded } = mergeJson(result);
	const aside = excluded.length > 0 ? `，另搁置 ${excluded.length}` : "";
	say(
		`收到 ${totals.files} 个文件：汇总 ${totals.merged}，被替代 ${totals.superseded}，退回 ${totals.rejected}${aside}。`,
	);
	say(
		`应报 ${totals.expected} 个单位，已报 ${totals.actual} 个（${percentText(totals.reportingRate)}），按时 ${totals.onTime} 个（${percentText(totals.onTimeRate)}）。`,
	);
	say(`填报内容 ${totals.cellsRead} 格，汇总表中逐字保留 ${totals.cellsKept} 格。`);
	say(countLine(result.outcome.findings));
	for (const finding of result.outcome.findings) say(findingLine(finding));
	say(`已生成：${output}`);
	if (options.letters) say(`文稿 ${result.followUp.letters.length} 份，在：${options.letters}`);
	return 0;
}

/** What was asked for and could not be done, though the rest was. */
function noteUnused(unused: readonly string[]): void {
	for (const words of unused) note(`没有用上：“${words}”对不上收到的文件或通知中的单位。`);
}

async function returnOptions(options: Options): Promise<ReturnOptions> {
	const period = options.period ? readPeriod(options.period) : undefined;
	const asOf = options["as-of"] ? readDay(options["as-of"]) : undefined;
	return {
		notice: options.notice ? await loadNotice(await readInput(options.notice)) : undefined,
		period,
		previous: options.previous ? await readInput(options.previous) : undefined,
		asOf,
		due: options.due ? readDay(options.due) : undefined,
		exclude: options.exclude,
		prefer: options.prefer,
		assign: options.assign?.map(readAssigned),
		accept: options.accept,
		figures: options.figure?.map(readFigure),
		aliases: await unitAliases(options),
		settings: options.strictness ? presetNamed(options.strictness) : undefined,
	};
}

/** @throws WrongUsage where no preset has that name. */
function presetNamed(name: string): CheckSettings {
	const names = Object.keys(SETTINGS_PRESETS) as SettingsPreset[];
	const known = names.find((each) => each === name);
	if (!known) throw new WrongUsage(`--strictness “${name}”看不明白：请写成 ${names.join("、")} 之一。`);
	return SETTINGS_PRESETS[known];
}

/** @throws WrongUsage where it is not written as 文件=单位. */
function readAssigned(text: string): FileUnit {
	const at = text.lastIndexOf("=");
	const [file, unit] = [text.slice(0, Math.max(at, 0)).trim(), text.slice(at + 1).trim()];
	if (file === "" || unit === "") throw new WrongUsage(`--assign “${text}”看不明白：请写成 文件=单位。`);
	return { file, unit };
}

/** 3.1=县妇联 · 3.1=县妇联:1200. @throws WrongUsage where it is neither. */
function readFigure(text: string): FigureChoice {
	const [, item, target, unit, figure] =
		/^(\d{1,3})\.(\d{1,3})=([^=:：]+)(?:[:：](\d+(?:\.\d+)?))?$/.exec(text.trim()) ?? [];
	if (!item || !target || Number(target) < 1 || !unit)
		throw new WrongUsage(
			`--figure “${text}”看不明白：请写成 实事.目标=单位 或 实事.目标=单位:完成数，如 3.1=县妇联:1200。`,
		);
	const achieved = figure === undefined ? null : Number(figure);
	return { item: Number(item), index: Number(target) - 1, unit: unit.trim(), achieved };
}

/** @throws WrongUsage where an alias is not written as 别名=单位. */
async function unitAliases({ alias = [], aliases }: Options): Promise<UnitAlias[]> {
	const given = parseAliases(alias.join("\n"));
	if ("problem" in given) throw new WrongUsage(`--alias “${given.problem}”看不明白：请写成 别名=单位。`);
	return [...given.aliases, ...(aliases ? await readAliases(await readInput(aliases)) : [])];
}
