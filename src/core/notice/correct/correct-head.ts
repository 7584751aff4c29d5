import type { AnnexForm, Cadence, Notice } from "../../model";
import { fact, settle, stated } from "./amend";

export type HeadCorrection =
	| { kind: "head"; field: "title" | "docNumber" | "issuer" | "returnRule"; value: string }
	| { kind: "year"; value: number }
	/** The day of the notice, `YYYY-MM-DD`; null where it states none. */
	| { kind: "issued-on"; date: string | null }
	| { kind: "cadence"; value: Cadence }
	| { kind: "contact"; field: "phone" | "email"; value: string }
	/** The annexed form as it is to be laid out; its rows are the items'. */
	| { kind: "form"; form: StatedForm };

/** What a person states of the annexed form. */
export type StatedForm = Pick<AnnexForm, "columns" | "hasUnitLine" | "hasFillDate"> & { title: string };

/** What holds for the whole notice. */
export function correctHead(notice: Notice, correction: HeadCorrection): Notice {
	switch (correction.kind) {
		case "head":
			return settle(
				{ ...notice, [correction.field]: stated(correction.value) },
				null,
				correction.field === "title" ? ["title-missing"] : [],
			);
		case "year":
			return settle({ ...notice, year: fact(correction.value) }, null, ["year-missing"]);
		case "issued-on":
			return { ...notice, issuedOn: correction.date === null ? null : fact(correction.date) };
		case "cadence":
			return settle({ ...notice, cadence: fact(correction.value) }, null, ["cadence-implied"]);
		case "contact": {
			const contact = { ...notice.contact, [correction.field]: stated(correction.value) };
			return settle({ ...notice, contact }, null, contact.phone || contact.email ? ["contact-missing"] : []);
		}
		case "form": {
			const { title, ...form } = correction.form;
			return settle({ ...notice, form: { ...notice.form, ...form, title: stated(title) } }, null, ["annex-missing"]);
		}
	}
}
