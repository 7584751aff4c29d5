import type { Cadence, Correction, Notice } from "../../../core";

/** The notice's head as it stands in the form while it is typed. */
export interface HeadEntry {
	title: string;
	docNumber: string;
	issuer: string;
	/** `YYYY-MM-DD`, "" for none */
	issuedOn: string;
	year: string;
	cadence: Cadence;
	returnRule: string;
	phone: string;
	email: string;
}

export function entryOfHead(notice: Notice): HeadEntry {
	const { title, docNumber, issuer, issuedOn, year, cadence, returnRule, contact } = notice;
	return {
		title: title?.value ?? "",
		docNumber: docNumber?.value ?? "",
		issuer: issuer?.value ?? "",
		issuedOn: issuedOn?.value ?? "",
		year: String(year.value),
		cadence: cadence.value,
		returnRule: returnRule?.value ?? "",
		phone: contact.phone?.value ?? "",
		email: contact.email?.value ?? "",
	};
}

export function isYear(text: string): boolean {
	return /^\d{4}$/.test(text.trim()) && Number(text) >= 1949 && Number(text) <= 2199;
}

/**
 * The corrections that an entry makes. What was only inferred counts as confirmed; a year that is none is left as it was.
 */
export function headCorrections(notice: Notice, entry: HeadEntry): Correction[] {
	const before = entryOfHead(notice);
	const corrections: Correction[] = [];
	for (const field of ["title", "docNumber", "issuer", "returnRule"] as const)
		if (entry[field].trim() !== before[field]) corrections.push({ kind: "head", field, value: entry[field] });
	if (entry.issuedOn !== before.issuedOn) corrections.push({ kind: "issued-on", date: entry.issuedOn || null });
	const year = Number(entry.year);
	if (isYear(entry.year) && (year !== notice.year.value || notice.year.basis === "implied"))
		corrections.push({ kind: "year", value: year });
	if (entry.cadence !== before.cadence || notice.cadence.basis === "implied")
		corrections.push({ kind: "cadence", value: entry.cadence });
	for (const field of ["phone", "email"] as const)
		if (entry[field].trim() !== before[field]) corrections.push({ kind: "contact", field, value: entry[field] });
	return corrections;
}
