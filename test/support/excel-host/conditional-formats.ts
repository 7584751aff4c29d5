import type { CellRange } from "../../../src/core";
import { HostCollection, HostError, HostObject, PropertyGroup } from "./host-object";
import { requireFormattable } from "./range-format";
import { newId, overlap, type StoredConditionalFormat, type StoredSheet } from "./store";

const TYPES = ["Custom", "CellValue", "DataBar"];

export class ConditionalFormats extends HostCollection<ConditionalFormat> {
	constructor(
		readonly sheet: StoredSheet,
		readonly areas: CellRange[],
	) {
		super();
	}

	all(): ConditionalFormat[] {
		return this.sheet.conditionalFormats
			.filter((format) => format.areas.some((area) => this.areas.some((wanted) => overlap(area, wanted))))
			.map((format) => new ConditionalFormat(this.sheet, format));
	}

	GetItem(id: unknown): ConditionalFormat {
		const found = this.all().find((each) => each.Id === id);
		if (!found) throw new HostError("ItemNotFound");
		return found;
	}

	Add(type: string): ConditionalFormat {
		requireFormattable(this.sheet, "allowFormatCells");
		if (!TYPES.includes(type)) throw new HostError("ApiNotFound");
		const format: StoredConditionalFormat = {
			id: newId(),
			type,
			areas: this.areas,
			formula: "",
			rule: null,
			fill: { Color: "" },
			font: { Color: "" },
			bar: { LowerBoundRule: null, UpperBoundRule: null },
		};
		this.sheet.conditionalFormats.push(format);
		return new ConditionalFormat(this.sheet, format);
	}
}

class ConditionalFormat extends HostObject {
	override readonly Id: string;

	constructor(
		readonly sheet: StoredSheet,
		readonly format: StoredConditionalFormat,
	) {
		super();
		this.Id = format.id;
	}

	get Type(): string {
		return this.format.type;
	}

	get Priority(): number {
		return this.sheet.conditionalFormats.indexOf(this.format);
	}

	set Priority(place: number) {
		const others = this.sheet.conditionalFormats.filter((each) => each !== this.format);
		others.splice(place, 0, this.format);
		this.sheet.conditionalFormats = others;
	}

	get Custom(): HostObject {
		return this.#kind("Custom");
	}

	get CustomOrNullObject(): HostObject | null {
		return this.format.type === "Custom" ? this.#kind("Custom") : null;
	}

	get CellValue(): HostObject {
		return this.#kind("CellValue");
	}

	get DataBar(): HostObject {
		return this.#kind("DataBar");
	}

	Delete(): void {
		requireFormattable(this.sheet, "allowFormatCells");
		this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((each) => each !== this.format);
	}

	#kind(type: string): HostObject {
		if (this.format.type !== type) throw new HostError("InvalidOperation");
		if (type === "Custom") return new CustomKind(this.format);
		return type === "CellValue" ? new CellValueKind(this.format) : new DataBarKind(this.format);
	}
}

class ConditionalLook extends HostObject {
	readonly Fill: HostObject;
	readonly Font: HostObject;

	constructor({ fill, font }: StoredConditionalFormat) {
		super();
		this.Fill = new PropertyGroup(fill);
		this.Font = new PropertyGroup(font);
	}
}

class FormulaRule extends HostObject {
	constructor(readonly format: StoredConditionalFormat) {
		super();
	}

	get Formula(): string {
		return this.format.formula;
	}

	set Formula(formula: string) {
		this.format.formula = formula;
	}
}

class CustomKind extends HostObject {
	readonly Rule: HostObject;
	readonly Format: HostObject;

	constructor(format: StoredConditionalFormat) {
		super();
		this.Rule = new FormulaRule(format);
		this.Format = new ConditionalLook(format);
	}
}

class CellValueKind extends HostObject {
	readonly Format: HostObject;

	constructor(readonly format: StoredConditionalFormat) {
		super();
		this.Format = new ConditionalLook(format);
	}

	get Rule(): unknown {
		return this.format.rule;
	}

	set Rule(rule: unknown) {
		this.format.rule = rule;
	}
}

class DataBarKind extends PropertyGroup {
	readonly PositiveFormat: HostObject;

	constructor({ bar }: StoredConditionalFormat) {
		super(bar);
		bar.positive ??= { FillColor: "" };
		this.PositiveFormat = new PropertyGroup(bar.positive as Record<string, unknown>);
	}
}
