import type { Faults } from "./faults";
import { HostError } from "./host-object";
import type { StoredSheet, StoredWorkbook } from "./store";

/** What all objects of the model share. */
export interface Model {
	workbook: StoredWorkbook;
	faults: Faults;
	/** Workbooks that were opened besides, as bytes. */
	opened: Uint8Array[];
	/** Turns to true while someone listens to changes. */
	listening: boolean;
	/** Tells listeners of a change made through the library. */
	changedByAddin(sheet: StoredSheet, address: string): void;
}

/** Sheets cannot be added, deleted or shown while the workbook's structure is protected. */
export function requireOpenStructure({ workbook }: Model): void {
	if (workbook.structureProtected) throw new HostError("AccessDenied");
}

export function freeName({ sheets }: StoredWorkbook, wanted: string): string {
	const taken = new Set(sheets.map(({ name }) => name.toLowerCase()));
	for (let n = 1; ; n++) {
		const name = n === 1 ? wanted : `${wanted} (${n})`;
		if (!taken.has(name.toLowerCase())) return name;
	}
}
