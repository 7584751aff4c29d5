/** Sheets' names have 31 characters at most, and stand once, whatever the case of their letters. Adds the name to `taken`. */
export function freeSheetName(wanted: string, taken: Set<string>): string {
	let name = wanted;
	for (let n = 2; hasName(taken, name); n++) name = `${wanted.slice(0, 31 - ` (${n})`.length)} (${n})`;
	taken.add(name);
	return name;
}

function hasName(taken: Set<string>, name: string): boolean {
	return [...taken].some((each) => each.toLowerCase() === name.toLowerCase());
}
