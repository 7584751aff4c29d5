// Known vulnerabilities in what is shipped, where the registry tells of them: a step of `.ci/run`.
import { spawnSync } from "node:child_process";

const { stdout } = spawnSync("npm", ["audit", "--omit=dev", "--json"], {
	encoding: "utf8",
	shell: process.platform === "win32",
});
const verdict = judge(stdout);
process.stdout.write(`${verdict.message}\n`);
process.exitCode = verdict.isSafe ? 0 : 1;

/** A registry that does not answer proves nothing, and says so by name. */
function judge(output) {
	let report;
	try {
		report = JSON.parse(output);
	} catch {
		report = {};
	}
	const counts = report.metadata?.vulnerabilities;
	if (!counts) {
		const why = report.error?.summary || report.message || "no answer";
		return {
			isSafe: true,
			message: `npm audit: NOT CHECKED, the registry does not answer (${String(why).split("\n")[0]})`,
		};
	}
	const grave = (counts.high ?? 0) + (counts.critical ?? 0) + (counts.moderate ?? 0);
	const names = Object.keys(report.vulnerabilities ?? {}).join(", ");
	return grave === 0
		? { isSafe: true, message: "npm audit: no known vulnerability in what is shipped" }
		: { isSafe: false, message: `npm audit: ${grave} known vulnerabilities: ${names}` };
}
