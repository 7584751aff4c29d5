import { type CellRange, cellAddress } from "../../../src/core";
import { HostError, HostObject, PropertyGroup } from "./host-object";
import { addressesIn, type StoredSheet } from "./store";

const BORDERS = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"];

/** Formats are kept with a range's first cell: enough to see that they were set. */
export class RangeFormatObject extends HostObject {
	readonly #stored: Record<string, unknown>;

	constructor(
		readonly sheet: StoredSheet,
		readonly range: CellRange,
	) {
		super();
		const first = cellAddress(range.top, range.left);
		this.#stored = sheet.formats.get(first) ?? {};
		sheet.formats.set(first, this.#stored);
	}

	get Font(): HostObject {
		return this.#group("font", { Name: "", Size: 0, Bold: false, Color: "" });
	}

	get Fill(): HostObject {
		return this.#group("fill", { Color: "" });
	}

	get Borders(): HostObject {
		return new BorderCollection((edge) => this.#group(edge, { Style: "", Weight: "" }));
	}

	get Protection(): HostObject {
		return new CellProtectionObject(this.sheet, this.range);
	}

	get ColumnWidth(): unknown {
		return this.#stored.width ?? null;
	}

	set ColumnWidth(width: number) {
		this.#write("width", width, "allowFormatColumns");
	}

	get RowHeight(): unknown {
		return this.#stored.height ?? null;
	}

	set RowHeight(height: number) {
		if (height > 409) throw new HostError("InvalidArgument");
		this.#write("height", height, "allowFormatRows");
	}

	get HorizontalAlignment(): unknown {
		return this.#stored.horizontal ?? "General";
	}

	set HorizontalAlignment(value: string) {
		this.#write("horizontal", value);
	}

	get VerticalAlignment(): unknown {
		return this.#stored.vertical ?? "Bottom";
	}

	set VerticalAlignment(value: string) {
		this.#write("vertical", value);
	}

	get WrapText(): unknown {
		return this.#stored.wrap ?? false;
	}

	set WrapText(value: boolean) {
		this.#write("wrap", value);
	}

	#write(name: string, value: unknown, allowedBy = "allowFormatCells"): void {
		requireFormattable(this.sheet, allowedBy);
		this.#stored[name] = value;
	}

	#group(name: string, defaults: Record<string, unknown>): HostObject {
		this.#stored[name] ??= defaults;
		return new PropertyGroup(this.#stored[name] as Record<string, unknown>, () =>
			requireFormattable(this.sheet, "allowFormatCells"),
		);
	}
}

export function requireFormattable({ protection }: StoredSheet, allowedBy: string): void {
	if (protection && protection[allowedBy] !== true) throw new HostError("AccessDenied");
}

class BorderCollection extends HostObject {
	constructor(readonly edge: (name: string) => HostObject) {
		super();
	}

	GetItem(name: unknown): HostObject {
		if (!BORDERS.includes(String(name))) throw new HostError("InvalidArgument");
		return this.edge(String(name));
	}
}

class CellProtectionObject extends HostObject {
	constructor(
		readonly sheet: StoredSheet,
		readonly range: CellRange,
	) {
		super();
	}

	/** Null where the cells differ. */
	get Locked(): boolean | null {
		const unlocked = addressesIn(this.range).filter((address) => this.sheet.unlocked.has(address)).length;
		if (unlocked === 0) return true;
		return unlocked === addressesIn(this.range).length ? false : null;
	}

	set Locked(locked: boolean) {
		requireFormattable(this.sheet, "allowFormatCells");
		for (const address of addressesIn(this.range))
			if (locked) this.sheet.unlocked.delete(address);
			else this.sheet.unlocked.add(address);
	}
}
