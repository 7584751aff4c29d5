import type { Cadence, Correction, Notice } from "../../../core";

/** The notice's head as it stands in the form while it is typed. */
export interface HeadEntry {
	title: string;
	issuer: string;
	year: string;
	cadence: Cadence;
	returnRule: string;
	phone: string;
	email: string;
}

export function entryOfHead({ title, issuer, year, cadence, returnRule, contact }: Notice): HeadEntry {
	return {
		title: title?.value ?? "",
		issuer: issuer?.value ?? "",
		year: String(year.value),
		cadence: cadence.value,
		returnRule: returnRule?.value ?? "",
		phone: contact.phone?.value ?? "",
		email: contact.email?.value ?? "",
	};
}

/**
 * The corrections that an entry makes. What was only inferred counts as confirmed; a year that is none is left as it was.
 */
export function headCorrections(notice: Notice, entry: HeadEntry): Correction[] {
	const before = entryOfHead(notice);
	const corrections: Correction[] = [];
	for (const field of ["title", "issuer", "returnRule"] as const)
		if (entry[field].trim() !== before[field]) corrections.push({ kind: "head", field, value: entry[field] });
	const year = Number(entry.year);
	const isYear = Number.isInteger(year) && year >= 1949 && year <= 2199;
	if (isYear && (year !== notice.year.value || notice.year.basis === "implied"))
		corrections.push({ kind: "year", value: year });
	if (entry.cadence !== before.cadence || notice.cadence.basis === "implied")
		corrections.push({ kind: "cadence", value: entry.cadence });
	for (const field of ["phone", "email"] as const)
		if (entry[field].trim() !== before[field]) corrections.push({ kind: "contact", field, value: entry[field] });
	return corrections;
}
