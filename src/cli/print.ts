import { type Finding, RULES, type Severity } from "../core";
import { reasonText, WHY_UNWRITTEN } from "./files/reasons";

const MARKS: Record<Severity, string> = { error: "✗", warning: "！", info: "·" };

// Whoever reads the output may have seen enough of it (`… | head`): then the program is done too.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code === "EPIPE") process.exit();
	note(`无法写出结果：${reasonText(error, WHY_UNWRITTEN)}`);
	process.exit(1);
});
// Of messages that nobody can be told, the exit status still tells.
process.stderr.on("error", () => {});

/** What a terminal would obey (colours, moving, the direction of writing): names and words of files may hold it. */
const OBEYED = /(?![\t\n])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Names of files may hold line breaks: one name, one line. */
export function oneLine(text: string): string {
	return text.replaceAll("\n", " ");
}

/** With signs that show in place of what a terminal would obey. */
function shown(text: string): string {
	return text.replace(OBEYED, (char) => (char < " " ? String.fromCharCode(0x2400 + char.charCodeAt(0)) : "\ufffd"));
}

/** Prints one line on standard output. */
export function say(line = ""): void {
	process.stdout.write(`${shown(line)}\n`);
}

/** Progress and messages, so that standard output stays one JSON document. */
export function note(line: string): void {
	process.stderr.write(`${shown(line)}\n`);
}

/** Prints a value as the only JSON document. */
export function sayJson(value: unknown): void {
	const escaped = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`;
	process.stdout.write(`${JSON.stringify(value, null, 2).replace(OBEYED, escaped)}\n`);
}

/** ✗ 进度未填 · 县财政局 · 实事1 · 县财政局.xlsx D5：… → 怎么办 */
export function findingLine(finding: Finding): string {
	const place = [
		finding.unit,
		finding.item === null ? null : `实事${finding.item}`,
		[finding.file, finding.cell].filter(Boolean).join(" ") || null,
	].filter(Boolean);
	const note = finding.unitNote ? `（单位说明：${finding.unitNote}）` : "";
	const head = `${MARKS[finding.severity]} ${RULES[finding.rule].title}`;
	return oneLine(`${[head, ...place].join(" · ")}：${finding.message}${note} → ${finding.remedy}`);
}

/** 3 个错误、5 个提醒 */
export function countLine(findings: readonly Finding[]): string {
	const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
	return `${count("error")} 个须退回更正，${count("warning")} 个须核实`;
}

/** 0.8333 → 83.3%, — where there is nothing to share. */
export function percentText(share: number | null): string {
	return share === null ? "—" : `${(share * 100).toFixed(1)}%`;
}
