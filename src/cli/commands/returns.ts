import { checkReturns, loadNotice, mergeReturns, type ReturnOptions } from "../../app";
import { readInput, readReturnedFiles, writeOutput } from "../files";
import { checkJson, mergeJson } from "../json/returns-json";
import { type Options, readDay, readOptions, readPeriod, required } from "../options";
import { countLine, findingLine, note, say, sayJson } from "../print";

/** `shishi check <workbook>... [--notice N] [--period P] [--previous M] [--as-of D] [--json]` */
export async function runCheck(args: string[]): Promise<number> {
	const { positionals, options } = readOptions(args, ["notice", "period", "previous", "as-of", "json"]);
	required(positionals[0], "请写明要核对的报表。");
	const result = await checkReturns(readReturnedFiles(positionals), await returnOptions(options));
	if (options.json) sayJson(checkJson(result));
	else {
		for (const { file, unit, findings } of result.checked) {
			say(`${file}　${unit ?? "（单位不明）"}　${countLine(findings)}`);
			for (const finding of findings) say(`  ${findingLine(finding)}`);
		}
		for (const { finding } of result.failures) say(findingLine(finding));
	}
	if (result.checked.length > 0 || !result.failures.every(({ finding }) => finding.rule === "file-unreadable"))
		return 0;
	note("没有一个文件能够读取。");
	return 1;
}

/** `shishi merge <workbook|folder>... [options of check] -o <merged.xlsx> [--json]` */
export async function runMerge(args: string[]): Promise<number> {
	const { positionals, options } = readOptions(args, ["notice", "period", "previous", "as-of", "json", "output"]);
	required(positionals[0], "请写明要汇总的报表或文件夹。");
	const output = required(options.output, "请用 -o 写明汇总表存到哪里。");
	const result = await mergeReturns(readReturnedFiles(positionals), await returnOptions(options));
	await writeOutput(output, result.bytes);
	if (options.json) {
		sayJson(mergeJson(result));
		return 0;
	}
	const { totals } = mergeJson(result);
	say(`收到 ${totals.files} 个文件：汇总 ${totals.merged}，被替代 ${totals.superseded}，退回 ${totals.rejected}。`);
	say(`填报内容 ${totals.cellsRead} 格，汇总表中逐字保留 ${totals.cellsKept} 格。`);
	say(countLine(result.outcome.findings));
	for (const finding of result.outcome.findings) say(findingLine(finding));
	say(`已生成：${output}`);
	return 0;
}

async function returnOptions(options: Options): Promise<ReturnOptions> {
	const period = options.period ? readPeriod(options.period) : undefined;
	const asOf = options["as-of"] ? readDay(options["as-of"]) : undefined;
	return {
		notice: options.notice ? await loadNotice(await readInput(options.notice)) : undefined,
		period,
		previous: options.previous ? await readInput(options.previous) : undefined,
		asOf,
	};
}
