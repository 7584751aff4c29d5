import { type Finding, RULES, type Severity } from "../core";

const MARKS: Record<Severity, string> = { error: "✗", warning: "！", info: "·" };

// Whoever reads the output may have seen enough of it (`… | head`): then the program is done too.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
	if (error.code !== "EPIPE") throw error;
	process.exit();
});

/** Prints one line on standard output. */
export function say(line = ""): void {
	process.stdout.write(`${line}\n`);
}

/** Progress and messages, so that standard output stays one JSON document. */
export function note(line: string): void {
	process.stderr.write(`${line}\n`);
}

/** Prints a value as the only JSON document. */
export function sayJson(value: unknown): void {
	say(JSON.stringify(value, null, 2));
}

/** ✗ 进度未填 · 县财政局 · 实事1 · 县财政局.xlsx D5：… → 怎么办 */
export function findingLine(finding: Finding): string {
	const place = [
		finding.unit,
		finding.item === null ? null : `实事${finding.item}`,
		[finding.file, finding.cell].filter(Boolean).join(" ") || null,
	].filter(Boolean);
	const note = finding.unitNote ? `（单位说明：${finding.unitNote.replaceAll("\n", " ")}）` : "";
	const head = `${MARKS[finding.severity]} ${RULES[finding.rule].title}`;
	return `${[head, ...place].join(" · ")}：${finding.message}${note} → ${finding.remedy}`;
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
