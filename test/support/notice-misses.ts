/**
 * Prints what the reader of notices misses on the labelled ones: node test/support/run.mjs test/support/notice-misses.ts [name…]
 */
import { goldenNotices, readGolden } from "./golden-notices";
import { f1, plain, type Score, scoreNotice } from "./score-notice";

const wanted = process.argv.slice(2);
const scores: Score[] = [];
for (const { name, text, expected } of goldenNotices()) {
	if (!expected || (wanted.length > 0 && !wanted.includes(name))) continue;
	const started = performance.now();
	const found = readGolden(text);
	const took = Math.round(performance.now() - started);
	const score = scoreNotice(expected, found);
	scores.push(score);
	const { targets, misses, compared } = score;
	console.log(`${name}: ${compared - misses.length}/${compared} exact, targets ${f1([score]).toFixed(3)}, ${took} ms`);
	for (const miss of misses) console.log(`  ${miss.place}\n    expected ${miss.expected}\n    found    ${miss.found}`);
	for (const target of targets.missed) console.log(`  - ${plain(JSON.stringify(target))}`);
	for (const target of targets.extra) console.log(`  + ${plain(JSON.stringify({ ...target, span: undefined }))}`);
}
const compared = scores.reduce((sum, score) => sum + score.compared, 0);
const missed = scores.reduce((sum, score) => sum + score.misses.length, 0);
console.log(`all: ${compared - missed}/${compared} exact, targets ${f1(scores).toFixed(3)}`);
