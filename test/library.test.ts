import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import * as app from "../src/app";
import * as core from "../src/core";
import * as files from "../src/files";
import { mergeAQuarter } from "./examples/merge-a-quarter";

// core, files and app as a library: the example that README shows, and a docstring for all that the doors let out.

test("the example goes from a notice's text to the merged workbook", async () => {
	expect(await mergeAQuarter()).toEqual({
		title: "关于2025年为全县妇女儿童办实事的通知",
		blank: true,
		targets: ["家庭教育讲座20场 12/20场 on-track"],
		findings: ["县民政局  未报送", "县妇联 E3 未填填报时间"],
		sheets: expect.arrayContaining(["汇总表", "目标进度", "原始填报"]),
		kept: "2/2",
	});
});

const SRC = resolve(__dirname, "../src");

function sources(folder: string): string[] {
	return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
		const path = join(folder, entry.name);
		if (entry.isDirectory()) return sources(path);
		return path.endsWith(".ts") ? [readFileSync(path, "utf8")] : [];
	});
}

/** How a public function or class may be declared, with a docstring right before it. */
function isDocumented(name: string, texts: readonly string[]): boolean {
	const declared = new RegExp(`^export (?:async )?(?:function\\*? ?|class |const )${name.replace("$", "\\$")}\\b`, "m");
	const text = texts.find((each) => declared.test(each));
	if (text === undefined) return false;
	return /\*\/\s*$/.test(text.slice(0, text.search(declared)));
}

test.each([
	["core", core],
	["files", files],
	["app", app],
])("everything callable that src/%s lets out says what it does", (room, door) => {
	const texts = sources(join(SRC, room));
	const callable = Object.entries(door).flatMap(([name, value]) => (typeof value === "function" ? [name] : []));
	expect(callable.length).toBeGreaterThan(3);
	expect(callable.filter((name) => !isDocumented(name, texts))).toEqual([]);
});

test.each(["core/model", "app"])("every interface of src/%s says what it stands for", (room) => {
	const bare = sources(join(SRC, room)).flatMap((text) =>
		[...text.matchAll(/^export interface (\w+)/gm)].flatMap(({ index, 1: name }) =>
			/\*\/\s*$/.test(text.slice(0, index)) ? [] : [name],
		),
	);
	expect(bare).toEqual([]);
});
