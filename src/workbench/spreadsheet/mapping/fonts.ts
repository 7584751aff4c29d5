/** The typefaces of official papers, each with what comes nearest where it is missing. The last of a kind is never. */
const STAND_INS: Readonly<Record<string, string>> = {
	宋体: "SimSun, Songti SC, Noto Serif CJK SC, serif",
	仿宋_GB2312: "仿宋, FangSong, STFangsong, Noto Serif CJK SC, serif",
	仿宋: "FangSong, STFangsong, Noto Serif CJK SC, serif",
	楷体: "KaiTi, Kaiti SC, Noto Serif CJK SC, serif",
	黑体: "SimHei, Heiti SC, Noto Sans CJK SC, sans-serif",
	方正小标宋简体: "华文中宋, STZhongsong, 宋体, SimSun, Songti SC, Noto Serif CJK SC, serif",
	微软雅黑: "Microsoft YaHei, PingFang SC, Noto Sans CJK SC, sans-serif",
};

/** A font as Univer draws it: a list, of which it takes the first that is there. Its own stand-in makes digits too wide. */
export function fontList(name: string): string {
	const others = STAND_INS[name];
	return others ? `${name}, ${others}` : name;
}

/** The font that a list was made from: its first. */
export function fontName(list: string): string {
	return list.split(",")[0]?.replace(/["']/g, "").trim() ?? "";
}

/** What the toolbar offers. */
export const FONT_CHOICES = Object.keys(STAND_INS).map((label) => ({ value: fontList(label), label }));
