import { layOutUnit, type ReturnedFile } from "../../src/app";
import { type Notice, parsePeriod, type ReportingPeriod } from "../../src/core";
import { fillWorkbook } from "../support/fill";
import { makeNotice } from "../support/notices";

export const PERIOD = parsePeriod("2024Q2") as ReportingPeriod;

/** Filled cells of a returned form: 进度 and 完成时限 of four items. */
export const CELLS_A_FORM = 8;

const TOWNS = "各镇、街道";
const ITEMS = 10;
/** Items that every town answers for. */
const SHARED = 4;
const DONE = ["开展健康讲座", "举办家庭教育指导课", "组织入户走访", "举办技能培训班", "开展普法宣传"];
const PLACES = ["村（社区）", "镇中心小学", "便民服务大厅", "文化广场", "妇女之家", "企业车间"];
const NEXT = [
	"下一步将对照年度目标逐项倒排工期，确保按时完成。",
	"下半年计划在剩余村居全部铺开。",
	"目前存在师资不足的问题，已协调县直部门支持。",
	"已建立台账，实行周调度、月通报。",
];

/** A notice of ten items whose towns answer together (各镇、街道), so that any number of them may return a form. */
export function noticeForTowns(): Notice {
	return makeNotice({
		items: Array.from({ length: ITEMS }, (_, index) => ({
			name: `实施第${index + 1}项惠民行动`,
			units: [`县第${index + 1}局`, ...(index < SHARED ? [TOWNS] : [])],
			targets: [
				[`开展健康讲座${20 + index}场`, 20 + index, "场"],
				[`培训妇女${800 + index}人`, 800 + index, "人"],
			],
		})),
	});
}

/** A notice of ten items that names so many units, each with one item. */
export function noticeNaming(count: number): Notice {
	return makeNotice({
		items: Array.from({ length: ITEMS }, (_, item) => ({
			name: `实施第${item + 1}项惠民行动`,
			units: Array.from({ length: count / ITEMS }, (_, unit) => `云泽${item * (count / ITEMS) + unit + 1}镇`),
			targets: [
				["开展健康讲座20场", 20, "场"],
				["培训妇女800人", 800, "人"],
			],
		})),
	});
}

/** So many towns' workbooks, each with four rows filled in, in words of its own. */
export async function returnedFiles(notice: Notice, count: number): Promise<ReturnedFile[]> {
	const blank = await layOutUnit(notice, PERIOD, TOWNS);
	const files: ReturnedFile[] = [];
	for (let town = 0; town < count; town++) {
		const unit = `云泽${town + 1}镇`;
		const rows = Object.fromEntries(
			Array.from({ length: SHARED }, (_, row) => [
				row + 1,
				{ progress: progressOf(town, row), deadline: "2024年12月底" },
			]),
		);
		const bytes = fillWorkbook(blank, { unit, fillDate: "2024年7月1日", rows });
		files.push({ file: `${unit}.xlsx`, bytes, modified: null });
	}
	return files;
}

function progressOf(town: number, row: number): string {
	const pick = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
	const seed = town * 7 + row * 13;
	const village = (n: number) =>
		`${pick([..."东西南北上下前后大小"], seed * 3 + n)}${pick([..."李王张刘陈杨赵周吴徐孙马"], town * 5 + row + n * 7)}${pick([..."庄村屯坡沟湾桥店集营"], (town >> 2) + n * row)}`;
	const villages = (n: number) => [0, 1, 2, 3, 4].map((at) => village(n * 11 + at * (seed % 13))).join("、");
	const sentences = [
		`在${villages(1)}逐户登记，`,
		`本季度在${pick(PLACES, seed)}${pick(DONE, seed >> 1)}${(seed % 5) + 2}场，参加${seed % 400}人次。`,
		`截至6月底，累计开展健康讲座${(seed % 9) + 8}场，培训妇女${300 + (seed % 300)}人，其中在${pick(PLACES, seed >> 2)}培训${seed % 90}人。`,
		`已覆盖${villages(2)}；${pick(DONE, seed >> 3)}由${town + 1}镇妇联牵头，${pick(PLACES, seed + 1)}配合，发放资料${seed * 3}份。`,
		pick(NEXT, seed >> 1),
	];
	return sentences.join("");
}
