/** Names that Windows keeps for devices, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
/** What systems refuse, and what shows otherwise than it reads: control characters, zero-width ones, the direction of writing. */
const UNFIT = /\p{Cc}|\p{Cf}|\p{Cs}|\p{Zl}|\p{Zp}|[\\/:*?"<>|\uFFFE\uFFFF]/gu;
const LONGEST = 80;

/** A unit's name as a file name without extension, good on every system; Chinese stays: 县妇联. */
export function unitFileName(unit: string): string {
	const kept = cut(unit.replace(UNFIT, ""), LONGEST).trim();
	const name = withoutTrailingDots(kept);
	if (name === "") return "未命名单位";
	// A dot or ~$ in front hides a file: it would be passed over when it comes back.
	return RESERVED.test(name) || /^(?:\.|~\$)/.test(name) ? `_${name}` : name;
}

/** The same for files of one folder: of those that a system would take for the same, the later get a number. */
export function unitFileNames(units: readonly string[]): string[] {
	const taken = new Set<string>();
	return units.map((unit) => {
		const name = unitFileName(unit);
		let free = name;
		for (let copy = 2; taken.has(sameName(free)); copy++) free = `${cut(name, LONGEST - 6)} (${copy})`;
		taken.add(sameName(free));
		return free;
	});
}

/** Most systems tell names apart neither by case nor by how an accent is put together. */
function sameName(name: string): string {
	return name.normalize("NFC").toLowerCase();
}

/** Never in the middle of a character. */
function cut(name: string, most: number): string {
	return name.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
}

/** Windows drops dots and blanks at the end of a name, so that a file is not found under the name it was given. */
function withoutTrailingDots(name: string): string {
	let end = name.length;
	while (end > 0 && /[.\s]/.test(name.charAt(end - 1))) end--;
	return name.slice(0, end);
}
