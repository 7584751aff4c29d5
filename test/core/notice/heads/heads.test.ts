import { parseNotice } from "../../../../src/core/notice";

const read = (text: string) => parseNotice({ text, tables: [] });
const BODY = "各单位：\n一、做事。讲座3场。（责任单位：县妇联）\n";
const cadence = (sentence: string) => {
	const { cadence: found, returnRule } = read(`关于2024年办实事的通知\n${BODY}${sentence}\n`);
	return `${found.value}/${found.basis}/${returnRule ? "rule" : "none"}`;
};

test.each([
	["各责任单位要于每季度末将进展情况报县妇联。", "quarterly/stated/rule"],
	["请于每季度最后一个月25日前将进展情况报区妇联。", "quarterly/stated/rule"],
	["按季度将进展情况报区妇儿办。", "quarterly/stated/rule"],
	["县妇儿工委办公室每季度调度一次。各单位于每月25日前将进展情况报县妇联。", "monthly/stated/rule"],
	["县妇儿工委每半年通报一次；请各责任单位于每月28日前将进展报县妇联。", "monthly/stated/rule"],
	["每半年向县妇儿工委办公室报送一次进展情况。", "half-yearly/stated/rule"],
	["分别于6月20日、12月10日前将进展情况报县妇联。", "custom/stated/rule"],
	["请将进展情况报县妇联。", "quarterly/implied/rule"],
	["请抓好落实。", "quarterly/implied/none"],
])("%s", (sentence, expected) => expect(cadence(sentence)).toBe(expected));

test("a title broken over lines, behind its issuer, of a notice that wraps a scheme", () => {
	expect(read("清河县人民政府办公室关于印发《2024年\n实事方案》的通\n知\n各单位：").title?.value).toBe(
		"关于印发《2024年实事方案》的通知",
	);
	expect(read("清河县人民政府办公室关于2024年办实事的通知\n各单位：").issuer?.value).toBe("清河县人民政府办公室");
	expect(read("清河市人民政府办公厅\n关于2024年办实事的通知\n各单位：").issuer?.value).toBe("清河市人民政府办公厅");
});

test("a title whose last words stand on the next line", () => {
	expect(read("清河县人民政府办公室\n关于印发2024年妇女儿童实事方案\n的通知\n各单位：").title?.value).toBe(
		"关于印发2024年妇女儿童实事方案的通知",
	);
});

test("who answers questions, on a line of its own below the last item", () => {
	const { contact, items } = read(
		`关于2024年办实事的通知\n${BODY}二、再做。讲座5场。（责任单位：县残联）\n县政府督查室每半年督查一次。请报县妇联。\n联系人：小周，电话：6123456。\n`,
	);
	expect([contact.phone?.value, items.length]).toEqual(["6123456", 2]);
});

test("the fullest of red head and signature; joint issuers each", () => {
	const title = "关于2024年办实事的通知\n各单位：\n";
	expect(read(`清河县妇儿工委\n${title}好。\n清河县人民政府妇女儿童工作委员会\n2024年3月8日`).issuer?.value).toBe(
		"清河县人民政府妇女儿童工作委员会",
	);
	expect(read(`清河县人民政府办公室文件\n清河县妇女儿童工作委员会\n清河县妇女联合会\n${title}`).issuer?.value).toBe(
		"清河县妇女儿童工作委员会、清河县妇女联合会",
	);
});

test.each([
	["2024年 3月 8日", "2024-03-08"],
	["二〇二四年三月八日", "2024-03-08"],
	["2024年3月\n8日", "2024-03-08"],
	["清河县人民政府办公室 2024年3月8日印发", null],
	["2024年3月", null],
])("signature %s", (line, expected) => {
	expect(read(`关于2024年办实事的通知\n${BODY}清河县人民政府\n${line}\n`).issuedOn?.value ?? null).toBe(expected);
});

test.each([
	["联系电话：6967116，邮箱：a.b@zb.example.cn", "6967116", "a.b@zb.example.cn"],
	["联系人：小周，电话：0898-66330088-6021，传真：0571-88990001。", "0898-66330088-6021", null],
	["联系电话：(0577)3300166转802，协同办公邮箱：清河县妇联。", "(0577)3300166转802", null],
	["传真：0571-88990001。", null, null],
])("%s", (sentence, phone, email) => {
	const { contact } = read(`关于2024年办实事的通知\n${BODY}请报县妇联。${sentence}\n`);
	expect([contact.phone?.value ?? null, contact.email?.value ?? null]).toEqual([phone, email]);
});
