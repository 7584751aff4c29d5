import type { UnitDirectory, UnitMatch } from "./unit-directory";
import { unmarked } from "./unit-name";

/** What a file's name says of the unit, with the words it says it in. */
export interface FileNameClaim {
	text: string;
	match: UnitMatch;
}

/** What file names hold besides the unit: 2024年第二季度, 实事进展情况报表, 最终版, (1) … */
const BESIDES =
	/\d+年?(?:\d{1,2}月份?)?|附件|第?[一二三四]季度?|[上下]半年|为?全[县区市]|妇女儿童|为民|办?实事|(?:工作)?进展(?:情况)?|情况|报表|统计表?|汇总表?|反馈|报送|上报|填报|最终版?|终[稿版]|定稿|修改[稿版]?|电子版|盖章版?|扫描件|副本|关于|的|报?表$|[^\u4e00-\u9fff]+/g;
const ORGAN = /^.{2,18}(?:[局联委办院协会部镇乡]|中心|街道)$/;
const LONGEST_PATH = 300;

/** Looks a unit up in a path: in the file's own name first, then in the folders it lies in. */
export function unitInFileName(file: string, directory: UnitDirectory): FileNameClaim | null {
	const parts = file
		.slice(-LONGEST_PATH)
		.replace(/\.[A-Za-z]{1,5}$/, "")
		.split(/[/\\]/)
		.reverse();
	let unknown: FileNameClaim | null = null;
	for (const part of parts) {
		const claims = claimsOf(part, directory);
		const found = claims.filter(({ match }) => match.kind === "one");
		const names = new Set(found.map(({ match }) => (match.kind === "one" ? match.name : "")));
		const [first] = found;
		if (first && names.size === 1) return first;
		if (names.size > 1) return null;
		unknown ??= claims.find(({ match, text }) => match.kind === "several" || ORGAN.test(text)) ?? null;
	}
	return unknown;
}

function claimsOf(part: string, directory: UnitDirectory): FileNameClaim[] {
	const plain = unmarked(part);
	const names = [...directory.units, ...directory.aliases];
	const written = names.filter((name) => plain.includes(unmarked(name)));
	const longest = written.filter((unit) => !written.some((other) => other !== unit && other.includes(unit)));
	if (longest.length > 0) return longest.map((text) => ({ text, match: directory.find(text) }));
	return part
		.replace(BESIDES, " ")
		.split(" ")
		.filter((token) => token.length > 1)
		.map((text) => ({ text, match: directory.find(text) }));
}
