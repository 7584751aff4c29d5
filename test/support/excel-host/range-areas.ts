import type { CellRange } from "../../../src/core";
import { ConditionalFormats } from "./conditional-formats";
import { HostCollection, HostObject } from "./host-object";
import type { Model } from "./model";
import { RangeObject } from "./range-object";
import type { StoredSheet } from "./store";

export class RangeAreasObject extends HostObject {
	override readonly needsHandle = true;

	constructor(
		readonly model: Model,
		readonly sheet: StoredSheet,
		readonly ranges: CellRange[],
	) {
		super();
	}

	get Areas(): HostObject {
		return new AreaCollection(this.ranges.map((range) => new RangeObject(this.model, this.sheet, range)));
	}

	get ConditionalFormats(): HostObject {
		return new ConditionalFormats(this.sheet, this.ranges);
	}
}

class AreaCollection extends HostCollection<RangeObject> {
	constructor(readonly areas: RangeObject[]) {
		super();
	}

	all(): RangeObject[] {
		return this.areas;
	}

	GetItem(index: unknown): RangeObject {
		return this.GetItemAt(Number(index));
	}
}
