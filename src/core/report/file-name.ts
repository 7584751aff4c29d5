/** Names that Windows keeps for devices, whatever extension follows. */
const RESERVED = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/i;
const LONGEST = 80;

/** A unit's name as a file name without extension, good on every system; Chinese stays: 县妇联. */
export function unitFileName(unit: string): string {
	const kept = unit
		.replace(/\p{Cc}|\p{Cs}|[\\/:*?"<>|]/gu, "")
		.slice(0, LONGEST)
		.replace(/[\uD800-\uDBFF]$/, "")
		.trim();
	const name = withoutTrailingDots(kept);
	if (name === "") return "未命名单位";
	return RESERVED.test(name) ? `_${name}` : name;
}

/** Windows drops dots and blanks at the end of a name, so that a file is not found under the name it was given. */
function withoutTrailingDots(name: string): string {
	let end = name.length;
	while (end > 0 && /[.\s]/.test(name.charAt(end - 1))) end--;
	return name.slice(0, end);
}
