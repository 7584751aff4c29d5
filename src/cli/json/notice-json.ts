import { answeringUnits, type Item, type Notice, type Target } from "../../core";

/** A notice as `shishi notice --json` prints it: the contract's shape, with spans besides. */
export function noticeJson(notice: Notice) {
	return {
		title: notice.title?.value ?? null,
		docNumber: notice.docNumber?.value ?? null,
		issuer: notice.issuer?.value ?? null,
		year: notice.year.value,
		issuedOn: notice.issuedOn?.value ?? null,
		cadence: notice.cadence.value,
		contact: { phone: notice.contact.phone?.value ?? null, email: notice.contact.email?.value ?? null },
		form: {
			title: notice.form.title?.value ?? null,
			hasUnitLine: notice.form.hasUnitLine,
			hasFillDate: notice.form.hasFillDate,
			columns: notice.form.columns,
		},
		items: notice.items.map(itemJson),
		warnings: notice.warnings,
		id: notice.id,
		schemaVersion: notice.schemaVersion,
		basis: {
			year: notice.year.basis,
			cadence: notice.cadence.basis,
			title: notice.title?.basis ?? null,
			issuer: notice.issuer?.basis ?? null,
		},
	};
}

function itemJson(item: Item) {
	const leads = item.units.filter((unit) => unit.role === "lead").map((unit) => unit.name);
	return {
		no: item.no,
		name: item.name.value,
		nameSpan: item.name.span,
		annexName: item.annexName,
		units: item.units.map((unit) => unit.name),
		leadUnits: leads.length > 0 ? leads : null,
		...(item.annexUnits ? { annexUnits: item.annexUnits } : {}),
		answeringUnits: answeringUnits(item),
		span: item.span,
		targets: item.targets.map(targetJson),
		deadline: item.deadline?.value ?? null,
		deadlineBasis: item.deadline?.basis ?? null,
		clauseDeadlines: item.clauseDeadlines,
	};
}

function targetJson({ measure, ...target }: Target) {
	return { ...target, unit: measure };
}
