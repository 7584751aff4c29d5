import type { ResponsibleUnit } from "../../model";
import { comparable } from "../../text";
import { spanOf } from "../repair/mapped-text";
import type { Announcement } from "./announcements";
import { isUnitLabel } from "./labels";
import { splitUnits } from "./split-units";

const ORDER = { lead: 0, responsible: 1, support: 2 } as const;

/** The units that an item's announcements name, each once, 牵头 first, then 责任, then 配合. */
export function responsibleUnits(announcements: readonly Announcement[]): ResponsibleUnit[] {
	const units: ResponsibleUnit[] = [];
	for (const { kind, value } of announcements) {
		if (!isUnitLabel(kind)) continue;
		for (const unit of splitUnits(value)) units.push({ name: unit.text, role: kind, span: spanOf(unit) });
	}
	units.sort((a, b) => ORDER[a.role] - ORDER[b.role]);
	const seen = new Set<string>();
	return units.filter(({ name }) => {
		const key = comparable(name);
		return seen.has(key) ? false : seen.add(key);
	});
}
