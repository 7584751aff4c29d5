import { ChartCollection } from "./charts";
import { HostError, HostObject, PropertyGroup } from "./host-object";
import { SheetPropertyCollection } from "./metadata-objects";
import { type Model, requireOpenStructure } from "./model";
import { RangeAreasObject } from "./range-areas";
import { RangeObject } from "./range-object";
import { parseRange, type StoredSheet, shownRange, usedRange, WHOLE_SHEET } from "./store";

const PAGE = [
	"PaperSize",
	"Orientation",
	"Zoom",
	"CenterHorizontally",
	"LeftMargin",
	"RightMargin",
	"TopMargin",
	"BottomMargin",
	"HeaderMargin",
	"FooterMargin",
];

export class WorksheetObject extends HostObject {
	override readonly Id: string;

	constructor(
		readonly model: Model,
		readonly sheet: StoredSheet,
	) {
		super();
		this.Id = sheet.id;
	}

	get Name(): string {
		return this.sheet.name;
	}

	get Visibility(): string {
		return this.sheet.visibility;
	}

	set Visibility(value: StoredSheet["visibility"]) {
		requireOpenStructure(this.model);
		this.sheet.visibility = value;
	}

	get Gridlines(): boolean {
		return this.sheet.gridlines;
	}

	set Gridlines(value: boolean) {
		this.sheet.gridlines = value;
	}

	get CustomProperties(): HostObject {
		return new SheetPropertyCollection(this.sheet);
	}

	get Protection(): HostObject {
		return new ProtectionObject(this.model, this.sheet);
	}

	get PageLayout(): HostObject {
		return new PageLayoutObject(this.sheet);
	}

	get FreezePanes(): HostObject {
		return new FreezePanesObject(this.sheet);
	}

	get Charts(): HostObject {
		return new ChartCollection(this.sheet, this.model.faults.chartsUnsupported === "altogether");
	}

	get AutoFilter(): HostObject {
		return new AutoFilterObject(this.sheet);
	}

	GetRange(address?: string): RangeObject {
		return new RangeObject(this.model, this.sheet, address ? parseRange(address) : WHOLE_SHEET);
	}

	GetRangeByIndexes(top: number, left: number, rows: number, columns: number): RangeObject {
		if (rows < 1 || columns < 1) throw new HostError("InvalidArgument");
		return new RangeObject(this.model, this.sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 });
	}

	GetRanges(addresses: string): RangeAreasObject {
		if (addresses.length > 8192) throw new HostError("InvalidArgument");
		return new RangeAreasObject(this.model, this.sheet, addresses.split(",").map(parseRange));
	}

	GetUsedRangeOrNullObject(): RangeObject | null {
		const used = usedRange(this.sheet);
		return used && new RangeObject(this.model, this.sheet, used);
	}

	Activate(): void {
		if (this.sheet.visibility !== "Visible") throw new HostError("InvalidOperation");
		this.model.workbook.active = this.sheet;
	}

	Delete(): void {
		requireOpenStructure(this.model);
		const { workbook } = this.model;
		if (this.sheet.visibility === "VeryHidden") throw new HostError("InvalidOperation");
		workbook.sheets = workbook.sheets.filter((each) => each !== this.sheet);
	}
}

class ProtectionObject extends HostObject {
	constructor(
		readonly model: Model,
		readonly sheet: StoredSheet,
	) {
		super();
	}

	get Protected(): boolean {
		return this.sheet.protection !== null;
	}

	get Options(): Record<string, unknown> | null {
		return this.sheet.protection;
	}

	Protect(options: Record<string, unknown> | null): void {
		if (this.model.faults.protectThrows || this.sheet.protection) throw new HostError("AccessDenied");
		this.sheet.protection = { ...options };
	}

	Unprotect(): void {
		if (this.model.faults.unprotectThrows || !this.sheet.protection) throw new HostError("AccessDenied");
		this.sheet.protection = null;
	}
}

class PageLayoutObject extends PropertyGroup {
	constructor(readonly sheet: StoredSheet) {
		for (const name of PAGE) sheet.page[name] ??= null;
		super(sheet.page);
	}

	get HeadersFooters(): HostObject {
		return new HeadersFooters(this.sheet);
	}

	SetPrintArea(range: RangeObject): void {
		this.sheet.printArea = shownRange(range.range);
	}

	SetPrintTitleRows(rows: string): void {
		this.sheet.printTitleRows = rows;
	}
}

class HeadersFooters extends HostObject {
	readonly DefaultForAllPages: HostObject;

	constructor(sheet: StoredSheet) {
		super();
		const texts = { LeftFooter: "", CenterFooter: "", RightFooter: "" };
		sheet.page.footers ??= texts;
		this.DefaultForAllPages = new PropertyGroup(sheet.page.footers as Record<string, unknown>);
	}
}

class FreezePanesObject extends HostObject {
	constructor(readonly sheet: StoredSheet) {
		super();
	}

	FreezeRows(rows: number): void {
		this.sheet.frozenRows = rows;
	}
}

class AutoFilterObject extends HostObject {
	constructor(readonly sheet: StoredSheet) {
		super();
	}

	Apply(range: RangeObject): void {
		this.sheet.filter = range.range;
	}
}
