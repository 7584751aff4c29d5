import { join } from "node:path";
import { layOutAllUnits, layOutReport, layOutUnit, loadNotice } from "../../app";
import { makeFolder, readInput, writeOutput } from "../files";
import { readOptions, readPeriod, required } from "../options";
import { note } from "../print";
import { WrongUsage } from "../usage";

/** `shishi layout <notice> --period P [--unit NAME | --all-units] -o <file|folder>` */
export async function runLayout(args: string[]): Promise<number> {
	const { positionals, options } = readOptions(args, ["period", "unit", "all-units", "output"]);
	const path = required(positionals[0], "请写明通知文件。");
	const period = readPeriod(required(options.period, "请用 --period 写明报告期，如 2024Q2。"));
	const output = required(options.output, "请用 -o 写明存到哪里。");
	if (options.unit && options["all-units"]) throw new WrongUsage("--unit 与 --all-units 只能用一个。");
	const notice = await loadNotice(await readInput(path));
	if (!options["all-units"]) {
		const bytes = await (options.unit ? layOutUnit(notice, period, options.unit) : layOutReport(notice, period));
		await writeOutput(output, bytes);
		note(`已生成：${output}`);
		return 0;
	}
	await makeFolder(output);
	let count = 0;
	for await (const workbook of layOutAllUnits(notice, period)) {
		await writeOutput(join(output, workbook.fileName), workbook.bytes);
		count++;
	}
	note(`已生成 ${count} 个单位的报表：${output}`);
	return 0;
}
