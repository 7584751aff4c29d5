import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Notice, SourceDocument } from "../../src/core/model";
import { parseNotice } from "../../src/core/notice";
import type { LabelledNotice } from "./score-notice";

/** Tests and scripts run from the project's root. */
const ROOT = process.cwd();

export interface GoldenNotice {
	name: string;
	text: string;
	/** Null where nobody has labelled it yet. */
	expected: LabelledNotice | null;
}

/** The project's labelled notices, and the five real ones where the folder beside the project is there. */
export function goldenNotices(): GoldenNotice[] {
	const own = join(ROOT, "test/fixtures/notices");
	const shared = join(ROOT, "../shared");
	return [...pairs(own, own), ...pairs(join(shared, "notices"), join(shared, "gold"))];
}

function pairs(texts: string, labels: string): GoldenNotice[] {
	if (!existsSync(texts)) return [];
	return readdirSync(texts)
		.filter((file) => file.endsWith(".txt"))
		.sort()
		.map((file) => {
			const name = basename(file, ".txt");
			const label = join(labels, `${name}.json`);
			return {
				name,
				text: readFileSync(join(texts, file), "utf8"),
				expected: existsSync(label) ? (JSON.parse(readFileSync(label, "utf8")) as LabelledNotice) : null,
			};
		});
}

export function plainDocument(text: string): SourceDocument {
	return { text, tables: [] };
}

/** A notice in the shape of the labels (and of `shishi notice --json`). */
export function asLabelled(notice: Notice): LabelledNotice {
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
		},
		items: notice.items.map((item) => {
			const lead = item.units.filter((unit) => unit.role === "lead").map((unit) => unit.name);
			return {
				no: item.no,
				name: item.name.value,
				annexName: item.annexName,
				units: item.units.map((unit) => unit.name),
				leadUnits: lead.length > 0 ? lead : null,
				annexUnits: item.annexUnits,
				targets: item.targets.map(({ measure, ...target }) => ({ ...target, unit: measure })),
				deadline: item.deadline?.value ?? null,
				clauseDeadlines: item.clauseDeadlines.map(({ quote, date }) => ({ quote, date })),
			};
		}),
	};
}

export function readGolden(text: string): LabelledNotice {
	return asLabelled(parseNotice(plainDocument(text)));
}
