import { loadNotice } from "../../app";
import { answeringUnits, type Item, saveNotice } from "../../core";
import { readInput, writeOutput } from "../files";
import { noticeJson } from "../json/notice-json";
import { readOptions, required } from "../options";
import { note, say, sayJson } from "../print";

/** `shishi notice <file> [--json] [-o notice.json]` */
export async function runNotice(args: string[]): Promise<number> {
	const { positionals, options } = readOptions(args, ["json", "output"]);
	const notice = await loadNotice(await readInput(required(positionals[0], "请写明通知文件。")));
	if (options.output) {
		await writeOutput(options.output, saveNotice(notice));
		note(`已保存：${options.output}`);
	}
	if (options.json) {
		sayJson(noticeJson(notice));
		return 0;
	}
	say(`${notice.title?.value ?? "（无标题）"}　${notice.docNumber?.value ?? ""}`);
	say(`${notice.issuer?.value ?? "（无发文机关）"}　${notice.year.value}年　实事 ${notice.items.length} 件`);
	for (const item of notice.items) sayItem(item);
	for (const warning of notice.warnings)
		say(`！${warning.item === null ? "" : `实事${warning.item}：`}${warning.message}`);
	return 0;
}

function sayItem(item: Item): void {
	say(`${item.no}. ${item.name.value}`);
	say(`   责任单位：${answeringUnits(item).join("、") || "（无）"}`);
	for (const target of item.targets) say(`   目标：${target.quote}（${target.value}${target.measure}）`);
	if (item.deadline) say(`   时限：${item.deadline.value}`);
}
