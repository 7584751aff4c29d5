import { join } from "node:path";
import { type Answers, fillIn, layOutAllUnits, layOutReport, loadNotice, mergeReturns } from "../../app";
import { type LetterKind, RULES, type Severity } from "../../core";
import { makeFolder, readInput, readReturnedFiles, writeOutput } from "../files";
import { mergeJson } from "../json/returns-json";
import { readOptions, readPeriod } from "../options";
import { countLine, findingLine, say } from "../print";
import { writeLetters } from "./letters";

interface SampleAnswers {
	period: string;
	returns: Answers[];
}

/** `shishi sample [-o folder]`: the main job on the project's own notice, from notice to merged workbook. */
export async function runSample(args: string[]): Promise<number> {
	const { options } = readOptions(args, ["output"]);
	const root = process.env.SHISHI_ROOT ?? ".";
	const folder = options.output ?? join(root, "out", "sample");
	const sample = join(root, "assets", "sample");
	const { period: key, returns }: SampleAnswers = JSON.parse(
		new TextDecoder().decode(await readInput(join(sample, "answers.json"))),
	);
	const period = readPeriod(key);

	const notice = await loadNotice(await readInput(join(sample, "notice.txt")));
	const targets = notice.items.reduce((sum, item) => sum + item.targets.length, 0);
	say(`1 读通知　《${notice.title?.value}》：实事 ${notice.items.length} 件，目标 ${targets} 个。`);

	await writeOutput(join(folder, "整张报表.xlsx"), await layOutReport(notice, period));
	const blank = join(folder, "下发");
	await makeFolder(blank);
	let units = 0;
	for await (const { fileName, bytes } of layOutAllUnits(notice, period)) {
		await writeOutput(join(blank, fileName), bytes);
		units++;
	}
	say(`2 出报表　${period.label}：整张报表一份，单位报表 ${units} 份。`);

	const returned = join(folder, "收回");
	for (const answers of returns)
		await writeOutput(join(returned, `${answers.unit}.xlsx`), await fillIn(notice, period, answers));
	say(`3 收回　　${returns.length} 个单位已填报（样例）。`);

	const result = await mergeReturns(readReturnedFiles([returned]), { notice, period });
	const { findings } = result.outcome;
	say(`4 核对　　${countLine(findings)}：`);
	for (const severity of ["error", "warning", "info"] satisfies Severity[])
		for (const finding of findings.filter((each) => RULES[each.rule].severity === severity))
			say(`  ${findingLine(finding)}`);

	const merged = join(folder, "汇总表.xlsx");
	await writeOutput(merged, result.bytes);
	const { totals } = mergeJson(result);
	say(
		`5 汇总　　收到 ${totals.files} 份，汇总 ${totals.merged} 份；填报 ${totals.cellsRead} 格，逐字保留 ${totals.cellsKept} 格。`,
	);
	await writeLetters(join(folder, "文稿"), result.followUp);
	const kinds = result.followUp.letters.map(({ kind }) => kind);
	const count = (kind: LetterKind) => kinds.filter((each) => each === kind).length;
	say(
		`6 催报退回　催报 ${count("reminder")} 份，退回 ${count("sendBack")} 份，各有提醒、督促、通报三种口气；另有报送情况通报。`,
	);
	say(`\n工作簿和文稿在：${folder}`);
	return 0;
}
