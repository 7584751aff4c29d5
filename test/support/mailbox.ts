import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packArchive } from "../../src/files";
import { fillWorkbook } from "./fill";
import type { ForeignForm } from "./foreign-form";
import { answersOf, blankForm, foreignForm, type Unit } from "./returns";
import { wordDocument } from "./word-form";

const TOWNS = "云岭镇 青石镇 柳溪镇 河口镇 双桥镇 东屏镇 大坪镇 白水镇 花园街道 城东街道 新华街道".split(" ");

/**
 * What lies in an office's mailbox at a quarter's end: some thirty files by path, honest ones and such as were sent late,
 * twice, by copying a neighbour, in other formats, of another quarter, year or unit, broken, or in an archive.
 */
export async function mailbox(): Promise<Record<string, Uint8Array>> {
	const honest = async (unit: Unit) => fillWorkbook(await blankForm(unit), answersOf(unit));
	const women = (await foreignForm("县妇联")).fillDate("2025年6月25日");
	const corrected = (await foreignForm("县妇联"))
		.fillDate("2025年6月28日")
		.set(7, "progress", "宣讲团走进村（社区），今年以来共开展家庭教育讲座52场，选树“最美家庭”35户。");
	const school = (await foreignForm("县教育和体育局"))
		.fillDate("2025年6月30日")
		.set(7, "progress", "今年以来共开展家庭教育讲座61场，选树“最美家庭”35户。");
	const town = async (name: string, progress: string) =>
		fillWorkbook(await blankForm("各镇、街道"), {
			unit: name,
			fillDate: "2025年6月27日",
			rows: { "7": { progress, deadline: "2025年12月底" } },
		});
	const towns = await Promise.all(
		TOWNS.map(async (name, at) => {
			const copied = at % 4 === 3;
			const said = `开展家庭教育讲座${at + 1}场，选树“最美家庭”${at + 2}户，${copied ? "组织志愿者走访慰问困难家庭。" : `在${name}中心小学设家长课堂。`}`;
			return [`各镇街道/${name}.xlsx`, await town(name, said)] as const;
		}),
	);
	const word = wordDocument(
		[
			"2025年为全县妇女儿童办实事工作进展情况报表",
			"（2025年第二季度）",
			"单位（盖章）：团县委　　填报时间：2025年7月6日",
		],
		[
			["序号", "实事名称", "责任单位", "本季度具体措施及任务进度情况", "完成时限"],
			["9", "实施困境儿童陪伴行动", "团县委、县民政局", "招募青年志愿者68名，结对困境儿童52名。", "长期坚持"],
		],
	);
	const disabled = (await foreignForm("县残联")).fillDate("2025年7月20日");
	return {
		"县卫生健康局.xlsx": await honest("县卫生健康局"),
		"县妇联.xlsx": women.bytes(),
		"县妇联（更正）.xlsx": corrected.bytes(),
		"县教育和体育局二季度.xlsx": school.bytes(),
		"县总工会.xls": (await foreignForm("县总工会")).fillDate("2025年6月26日").bytes("biff8"),
		"县残联（迟报）.xlsx": disabled.bytes(),
		"团县委.docx": word,
		"县司法局.ods": (await foreignForm("县司法局")).fillDate("2025年6月29日").bytes("ods"),
		"县民政局-上季度.xlsx": (await foreignForm("县民政局", "2025Q1")).fillDate("2025年6月29日").bytes(),
		"人社局空白.xlsx": await blankForm("县人力资源社会保障局"),
		"未写单位.xlsx": (await foreignForm("县残联")).unit(null).dropMetadata().bytes(),
		"康复中心.xlsx": (await foreignForm("县残联")).unit("康复中心").dropMetadata().bytes(),
		"县司法局借表.xlsx": (await foreignForm("县总工会")).unit("县司法局").fillDate("2025年6月20日").bytes(),
		"去年的表.xlsx": lastYear(await foreignForm("团县委")),
		"打不开.xlsx": new TextEncoder().encode("not a workbook"),
		"半截.xlsx": (await honest("县妇联")).slice(0, 5_000),
		"照片.jpg": new Uint8Array([0xff, 0xd8, 0xff, 0xe0]),
		"通知.txt": new Uint8Array(readFileSync(join(__dirname, "..", "..", "assets", "sample", "notice.txt"))),
		"补报.zip": packArchive([
			{ path: "县民政局.xlsx", bytes: await honest("县民政局") },
			{ path: "~$县民政局.xlsx", bytes: new Uint8Array(165) },
			{ path: "再补/县人力资源社会保障局.xlsx", bytes: await honest("县人力资源社会保障局") },
		]),
		...Object.fromEntries(towns),
	};
}

function lastYear(form: ForeignForm): Uint8Array {
	form.dropMetadata().rows[0] = ["2024年为全县妇女儿童办实事工作进展情况报表"];
	return form.bytes();
}
