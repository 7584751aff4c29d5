/** A point in time as documents write it (W3CDTF; UTC where no zone stands) → ISO 8601 in UTC; null where it is none. */
export function parseInstant(text: string): string | null {
	const match = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d:\d\d)?)?$/.exec(text.trim());
	if (!match) return null;
	const [, day, time = "00:00", zone = "Z"] = match;
	const instant = new Date(`${day}T${time}${zone}`);
	return Number.isNaN(instant.getTime()) ? null : instant.toISOString().replace(".000Z", "Z");
}
