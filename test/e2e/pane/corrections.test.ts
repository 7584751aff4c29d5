import type { Locator, Page } from "playwright-core";
import { axeViolations, chromiumTest, setUpPanes } from "../../support/pane";
import { TODAY } from "../../support/pane/workbooks";

const panes = setUpPanes();

/** Its form names a unit more than its body does. */
const DIFFERING = `关于2025年为全县妇女儿童办实事的通知
各责任单位：
一、实施健康守护行动。为妇女开展筛查18000人次，举办健康讲座20场。（责任单位：县卫健局）
二、实施家庭教育行动。开展家庭教育宣讲30场。（责任单位：县妇联）
云岭县人民政府办公室
2025年3月12日
附件
2025年为全县妇女儿童办实事工作进展情况报表
序号\t实事名称\t责任单位\t进度情况\t完成时限
1\t实施健康守护行动\t县卫健局、县财政局\t\t
2\t实施家庭教育行动\t县妇联\t\t
`;

chromiumTest(
	"an officer puts right the head, the form, an item, its days and its targets, and takes it back (Chromium)",
	async () => {
		const { page } = await panes.open({ today: TODAY });
		await page.getByRole("button", { name: "用样例试一试" }).click();
		await page.getByText("10 项实事").first().waitFor();

		await edit(page, "修改通知信息", async (form) => {
			await form.getByLabel("文号").fill("云政办〔2025〕8号");
			await form.getByLabel("成文日期").fill("2025-03-10");
			await form.getByLabel("年度").fill("今年");
			await form.getByRole("button", { name: "确定" }).click();
			await form.getByText("四位数的年份").waitFor();
			await form.getByLabel("年度").fill("2025");
		});
		await page.getByText("云政办〔2025〕8号").waitFor();

		await edit(page, "修改附表样式", async (form) => {
			await form.getByRole("button", { name: "添加一栏" }).click();
			await form.getByRole("button", { name: "确定" }).click();
			await form.getByText("请填写每一栏的表头").waitFor();
			await form.getByLabel("第6栏表头").fill("备注");
			expect(await axeViolations(page)).toEqual([]);
		});
		await page.getByRole("list", { name: "报表各栏" }).getByText("备注").waitFor();

		const first = page.getByRole("article").first();
		const name = await first.getByRole("heading", { level: 2 }).textContent();
		await edit(page, "修改这项实事", async (form) => {
			await form.getByLabel("实事名称").fill("改过的名称");
			await form.getByLabel("排在").selectOption("2");
		});
		const moved = page.getByRole("article", { name: "2 改过的名称" });
		await moved.waitFor();
		await moved.locator("h2:focus").waitFor();

		await moved.getByRole("button", { name: /^修改完成时限/ }).click();
		const days = moved.getByRole("form", { name: "完成时限" });
		await days.getByRole("button", { name: "添加分项时限" }).click();
		await days.getByLabel("通知中的说法").last().fill("9月底前");
		await days.getByRole("button", { name: "确定" }).click();
		await days.getByText("并选定日期").waitFor();
		await days.getByLabel("9月底前的日期").fill("2025-09-30");
		expect(await axeViolations(page)).toEqual([]);
		await page.keyboard.press("Enter");
		await moved.getByText("其中“9月底前”：2025-09-30").waitFor();

		await moved
			.getByRole("button", { name: /^修改目标/ })
			.first()
			.click();
		const target = moved.getByRole("form", { name: /^修改目标/ });
		await target.getByLabel("数值").fill("3.2万");
		await target.getByLabel("要求").selectOption("<=");
		await target.getByLabel("计量单位").fill("人");
		await page.keyboard.press("Enter");
		await moved.getByText("不超过 32,000 人").waitFor();

		// Each form is one step back.
		for (let step = 0; step < 5; step++) await page.getByRole("button", { name: "撤销" }).click();
		await page
			.getByRole("article")
			.first()
			.getByRole("heading", { level: 2, name: name ?? "" })
			.waitFor();
		expect(await page.getByRole("button", { name: "撤销" }).isDisabled()).toBe(true);
	},
	60_000,
);

/** The pane with that notice read. */
async function openDiffering() {
	const { page, troubles } = await panes.open({ today: TODAY });
	const notice = { name: "通知.txt", mimeType: "text/plain", buffer: Buffer.from(DIFFERING) };
	await page.locator("input[type=file]").setInputFiles(notice);
	return { page, troubles };
}

chromiumTest(
	"an officer adds and removes items, units, targets and days, and settles where body and form differ (Chromium)",
	async () => {
		const { page } = await openDiffering();
		const first = page.getByRole("article").first();
		const sides = first.getByRole("group", { name: "责任单位，正文与附表不一致" });
		expect(await sides.innerText()).toMatch(/正文\s+县卫健局\s+用正文\s+附表\s+县卫健局、县财政局\s+用附表\s+两者都用/);
		await sides.getByRole("button", { name: "用附表" }).click();
		await sides.waitFor({ state: "detached" });
		await first.getByText("县财政局", { exact: true }).last().waitFor();

		await first.getByRole("button", { name: /^修改责任单位/ }).click();
		const units = first.getByRole("form", { name: "修改责任单位" });
		await units.getByRole("button", { name: "删除 县财政局" }).click();
		await units.getByRole("button", { name: "添加单位" }).click();
		await units.getByLabel("单位名称").last().fill("县妇联");
		await units.getByLabel(/^分工/).last().selectOption("lead");
		await units.getByRole("button", { name: "确定" }).click();
		await first.getByText("县妇联（牵头）").waitFor();
		expect(await first.getByText("县财政局").count()).toBe(0);

		await first.getByRole("button", { name: /^添加目标/ }).click();
		const target = first.getByRole("form", { name: /^修改目标/ });
		await target.getByLabel("通知中的说法").fill("讲座20场");
		await target.getByLabel("数值").fill("二十");
		await target.getByLabel("计量单位").fill("场");
		await page.keyboard.press("Enter");
		await target.getByText("请填写数字").waitFor();
		await target.getByLabel("数值").fill("20");
		await page.keyboard.press("Enter");
		await first.getByText("不少于 20 场").waitFor();
		await first.locator("mark", { hasText: "讲座20场" }).waitFor();
		await first.getByRole("button", { name: "删除目标：讲座20场" }).click();
		await first.getByText("不少于 20 场").waitFor({ state: "detached" });

		await page.getByRole("button", { name: "添加实事", exact: true }).click();
		const added = page.getByRole("form", { name: "添加一项实事" });
		await added.getByRole("button", { name: "确定" }).click();
		await added.getByText("请填写实事名称。").waitFor();
		await added.getByLabel("实事名称").fill("建设儿童之家");
		await added.getByLabel("原文").fill("建设儿童之家3个。");
		await added.getByRole("button", { name: "确定" }).click();
		const last = page.getByRole("article", { name: /建设儿童之家$/ });
		await last.getByText("建设儿童之家3个。").waitFor();
		await last.getByRole("button", { name: /^删除此项/ }).click();
		await last.waitFor({ state: "detached" });
	},
	60_000,
);

chromiumTest(
	"where an item's words are put right, its targets are read anew, but for what was set by hand (Chromium)",
	async () => {
		const { page } = await openDiffering();
		const first = page.getByRole("article").first();
		const targets = () =>
			first
				.getByRole("listitem")
				.filter({ hasText: /场|次|间/ })
				.allInnerTexts();
		await first.getByRole("button", { name: "修改目标：健康讲座20场" }).click();
		await first.getByLabel("数值").fill("25");
		await page.keyboard.press("Enter");
		await first.getByText("25 场").waitFor();

		await first.getByRole("button", { name: /^修改这项实事/ }).click();
		const form = first.getByRole("form");
		await form.getByLabel("原文").fill("为妇女开展筛查20000人次，举办健康讲座20场，建设母婴室3间。");
		const offered = form.getByRole("group", { name: "重新读取的目标" });
		await offered.getByText("新读出").first().waitFor();
		expect(await axeViolations(page)).toEqual([]);
		const proposed = await offered.getByRole("checkbox", { checked: true }).all();
		expect(await Promise.all(proposed.map((box) => box.locator("..").innerText()))).toEqual([
			"筛查20000人次\n20,000 人次 · 新读出",
			"健康讲座20场\n25 场 · 手工改过",
			"母婴室3间\n3 间 · 新读出",
		]);
		await offered.getByRole("button", { name: "保留现有目标" }).click();
		await offered.getByRole("checkbox", { name: /^筛查18000人次/, checked: true }).waitFor();
		await offered.getByRole("button", { name: "按新原文" }).click();
		await offered.getByRole("checkbox", { name: /^母婴室/ }).uncheck();
		await form.getByRole("button", { name: "确定" }).click();
		await form.waitFor({ state: "detached" });
		expect(await targets()).toEqual(["20,000 人次\n筛查20000人次", "25 场\n健康讲座20场"]);
		await page.getByRole("button", { name: "撤销" }).click();
		await first.locator("blockquote", { hasText: "18000人次" }).waitFor();
		expect(await targets()).toEqual(["18,000 人次\n筛查18000人次", "25 场\n健康讲座20场"]);
	},
	40_000,
);

chromiumTest(
	"where what reads targets does not load, an item's words stay as they are, and the form says why (Chromium)",
	async () => {
		const { page, troubles } = await openDiffering();
		const first = page.getByRole("article").first();
		await first.getByRole("heading", { level: 2 }).waitFor();
		await page.route(/\.js$/, (route) => route.abort());
		await first.getByRole("button", { name: /^修改这项实事/ }).click();
		const form = first.getByRole("form");
		await form.getByText("暂时不能修改原文").waitFor();
		expect(await form.getByLabel("原文").isEditable()).toBe(false);
		await form.getByLabel("实事名称").fill("健康行动");
		await form.getByRole("button", { name: "确定" }).click();
		await page.getByRole("article", { name: "1 健康行动" }).waitFor();
		expect(troubles.length).toBeGreaterThan(0);
		troubles.splice(0, troubles.length, ...troubles.filter((each) => !/ERR_FAILED/.test(each)));
	},
	40_000,
);

chromiumTest(
	"a form is left by Escape or Enter, and the focus goes back to what opened it (Chromium)",
	async () => {
		const { page } = await panes.open({ today: TODAY });
		await page.getByRole("button", { name: "用样例试一试" }).click();
		await page.getByText("10 项实事").first().waitFor();
		for (const [name, key] of [
			[/^修改责任单位/, "Escape"],
			[/^修改完成时限/, "Enter"],
			[/^修改目标/, "Escape"],
		] as const) {
			const opener = page.getByRole("button", { name }).first();
			await opener.focus();
			await page.keyboard.press("Enter");
			const form = page.getByRole("article").first().getByRole("form");
			await form.waitFor();
			await form.locator("input").first().focus();
			await page.keyboard.press(key);
			await form.waitFor({ state: "detached" });
			await page.waitForFunction(() => document.activeElement?.tagName === "BUTTON");
			expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-label"))).toMatch(name);
		}
	},
	40_000,
);

/** Opens the first form of a name by its button, fills it in and confirms it. */
async function edit(page: Page, name: string, fill: (form: Locator) => Promise<void>): Promise<void> {
	await page
		.getByRole("button", { name: new RegExp(`^${name}`) })
		.first()
		.click();
	const form = page.getByRole("form", { name });
	await fill(form);
	await form.getByRole("button", { name: "确定" }).click();
	await form.waitFor({ state: "detached" });
}
