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

test("what closes the notice is no part of the last units", () => {
	expect(paragraphs("责任单位：县妇联\n各有关单位要抓好落实，按时报送。")).toHaveLength(2);
	expect(paragraphs("二、做事。（责任单位：县妇联）\n特此通知。")).toHaveLength(2);
});
