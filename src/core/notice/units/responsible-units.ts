import type { ResponsibleUnit } from "../../model";
import { comparable } from "../../text";
import { sliceMapped, spanOf } from "../repair/mapped-text";
import type { Announcement } from "./announcements";
import { isUnitLabel } from "./labels";
import { splitUnits } from "./split-units";

/** 县妇联（牵头） */
const PART = /[（(](?:牵头|主办|牵头单位|牵头部门|配合|协办|配合单位)[）)]$/;
const ORDER = { lead: 0, responsible: 1, support: 2 } as const;

/** The units that an item's announcements name, each once, 牵头 first, then 责任, then 配合. */
export function responsibleUnits(announcements: readonly Announcement[]): ResponsibleUnit[] {
	const units: ResponsibleUnit[] = [];
	for (const { kind, value } of announcements) {
		if (!isUnitLabel(kind)) continue;
		for (const unit of splitUnits(value)) {
			const part = PART.exec(unit.text);
			const name = part ? sliceMapped(unit, 0, part.index) : unit;
			const role = part ? (/牵头|主办/.test(part[0]) ? "lead" : "support") : kind;
			units.push({ name: name.text, role, span: spanOf(name) });
		}
	}
	units.sort((a, b) => ORDER[a.role] - ORDER[b.role]);
	const seen = new Set<string>();
	return units.filter(({ name }) => {
		const key = comparable(name);
		return seen.has(key) ? false : seen.add(key);
	});
}
