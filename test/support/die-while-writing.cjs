// Required before a program: at the write that DIE_AT counts to, it writes half of the bytes and is killed outright; with
// DIE_BEFORE=rename it writes them all and is killed before they take their place.
const fs = require("node:fs");
const { syncBuiltinESMExports } = require("node:module");
const { writeFile, rename } = fs.promises;
let left = Number(process.env.DIE_AT);

const die = () => {
	process.kill(process.pid, "SIGKILL");
	return new Promise(() => {});
};
fs.promises.writeFile = async (path, bytes, ...rest) => {
	left--;
	if (left > 0 || process.env.DIE_BEFORE === "rename") return writeFile(path, bytes, ...rest);
	const whole = Buffer.from(bytes);
	await writeFile(path, whole.subarray(0, whole.length >> 1));
	return die();
};
fs.promises.rename = (from, to) => (left > 0 ? rename(from, to) : die());
syncBuiltinESMExports();
