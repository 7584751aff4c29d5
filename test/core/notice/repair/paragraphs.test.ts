import { readLines } from "../../../../src/core/notice/repair/lines";
import { joinLines } from "../../../../src/core/notice/repair/paragraphs";

const paragraphs = (text: string) =>
	joinLines(readLines({ text, tables: [] }).filter((line) => line.text !== "")).map((each) => each.text);

test("a broken number, measure or name is put together", () => {
	expect(paragraphs("一、做事。筛查20\n000人次，新建3\n所，（责任单位：县教育\n和体育局）")).toEqual([
		"一、做事。筛查20000人次,新建3所,(责任单位:县教育和体育局)",
	]);
});

test("a broken label and a label's broken value go on", () => {
	expect(paragraphs("一、做事。好。（责\n任单位：\n县妇联）\n二、再做。好。（责任单位：县残联）")).toEqual([
		"一、做事。好。(责任单位:县妇联)",
		"二、再做。好。(责任单位:县残联)",
	]);
});

test("headings that stand alone stay alone, also without their numeral", () => {
	const text =
		"一、健康行动\n免费体检5000人，组织讲座。\n责任单位：县卫健局\n关爱行动\n走访慰问300人，结对帮扶。\n责任单位：县妇联\n三、安全行动\n设护学岗30个，开展巡查。";
	expect(paragraphs(text)).toEqual(text.replaceAll("，", ",").replaceAll("：", ":").split("\n"));
});

test("a heading broken among headings that run in goes on", () => {
	expect(paragraphs("一、健康行动。免费体检。\n二、关爱行\n动。走访慰问。\n三、安全行动。设岗。")).toEqual([
		"一、健康行动。免费体检。",
		"二、关爱行动。走访慰问。",
		"三、安全行动。设岗。",
	]);
});

test("units one a line are told apart", () => {
	expect(paragraphs("责任单位：县卫健局\n　　县妇联\n　　县教育局\n二、做事")).toEqual([
		"责任单位:县卫健局、县妇联、县教育局",
		"二、做事",
	]);
});

test("a numeral after units is a heading, however full the line before it", () => {
	const lines = [
		"一、关爱行动。走访全县困难的妇女和儿童家庭，送上慰问品。",
		"组织志愿者上门服务，每月为孩子们开展课业辅导和心理疏导，",
		"让他们感受到社会的温暖，责任单位：县民政局、县妇女联合会",
		"二、健康行动。为全县的适龄妇女开展免费检查，建好健康档案，",
		"对筛查出的患者跟踪服务，及时转诊，落实救助政策和保险理赔",
		"工作，切实减轻她们的负担，责任单位：县卫健局、县医疗保障局",
		"三、安全行动。在学校周边设立护学岗，组织民警和家长开展巡",
		"逻，整治校园周边的秩序，保障孩子们的出行，责任单位：县公",
		"安局、县教育局",
	];
	expect(paragraphs(lines.join("\n")).map((each) => each.slice(0, 6))).toEqual([
		"一、关爱行动",
		"二、健康行动",
		"三、安全行动",
	]);
});

test("a signature is no part of the units above it", () => {
	expect(paragraphs("5.扩容行动。新增托位30个。责任单位：县教育局\n清河县妇女儿童工作委员会\n2024年3月8日")[0]).toBe(
		"5.扩容行动。新增托位30个。责任单位:县教育局",
	);
});

test("the rest of a share in words is no numeral of a heading", () => {
	expect(paragraphs("三、做事。供餐比例达到百分之\n九十五，建成食堂6个。")).toHaveLength(1);
	expect(paragraphs("三、做事。供餐比例达到百分之九\n十五，建成食堂6个。")).toHaveLength(1);
});

test("units in a bracket go on with words that also close a notice", () => {
	expect(paragraphs("一、做事。好。（牵头单位：团县委，配合单位：\n各镇街）\n二、再做。好。")).toEqual([
		"一、做事。好。(牵头单位:团县委,配合单位:各镇街)",
		"二、再做。好。",
	]);
	expect(
		paragraphs("8.改造站点24处，完善设施。\n（县文旅局负责）\n清河县妇女儿童工作委员会\n2024年3月8日"),
	).toHaveLength(3);
});

test("what is to be done stands below the heading", () => {
	expect(paragraphs("1.项目名称：学位扩容\n目标任务：新建2所。\n牵头单位：县教育局")).toEqual([
		"1.项目名称:学位扩容",
		"目标任务:新建2所。",
		"牵头单位:县教育局",
	]);
});

test("what closes the notice is no part of the last units", () => {
	expect(paragraphs("责任单位：县妇联\n各有关单位要抓好落实，按时报送。")).toHaveLength(2);
	expect(paragraphs("二、做事。（责任单位：县妇联）\n特此通知。")).toHaveLength(2);
});
