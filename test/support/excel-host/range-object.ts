import { type CellRange, cellAddress } from "../../../src/core";
import { ConditionalFormats } from "./conditional-formats";
import { HostError, HostObject, PropertyGroup } from "./host-object";
import type { Model } from "./model";
import { RangeAreasObject } from "./range-areas";
import { RangeFormatObject } from "./range-format";
import {
	addressesIn,
	entered,
	overlap,
	type StoredCell,
	type StoredSheet,
	shownRange,
	shownText,
	typeOfCell,
} from "./store";

const MOST_MERGED = 512;

export class RangeObject extends HostObject {
	override readonly needsHandle = true;

	constructor(
		readonly model: Model,
		readonly sheet: StoredSheet,
		readonly range: CellRange,
	) {
		super();
	}

	get RowIndex(): number {
		return this.range.top;
	}

	get ColumnIndex(): number {
		return this.range.left;
	}

	get RowCount(): number {
		return this.range.bottom - this.range.top + 1;
	}

	get ColumnCount(): number {
		return this.range.right - this.range.left + 1;
	}

	get Address(): string {
		return `${this.sheet.name}!${shownRange(this.range)}`;
	}

	get Values(): unknown[][] {
		return this.#table((cell) => cell?.value ?? "");
	}

	set Values(values: unknown) {
		this.#fill(values, (raw, cell) => entered(raw, cell?.format ?? "General"));
		this.model.changedByAddin(this.sheet, shownRange(this.range));
	}

	get Text(): unknown[][] {
		return this.#table((cell) => (cell ? shownText(cell) : ""));
	}

	get Formulas(): unknown[][] {
		return this.#table((cell) => cell?.formula ?? cell?.value ?? "");
	}

	get ValueTypes(): unknown[][] {
		return this.#table(typeOfCell);
	}

	get NumberFormat(): unknown[][] {
		return this.#table((cell) => cell?.format ?? "General");
	}

	set NumberFormat(formats: unknown) {
		this.#fill(formats, (format, cell) => cell && { ...cell, format: String(format) });
	}

	get Hyperlink(): unknown {
		return this.sheet.formats.get(this.#first())?.Hyperlink ?? null;
	}

	set Hyperlink(link: unknown) {
		this.sheet.formats.set(this.#first(), { ...this.sheet.formats.get(this.#first()), Hyperlink: link });
	}

	get Format(): HostObject {
		return new RangeFormatObject(this.sheet, this.range);
	}

	get ConditionalFormats(): HostObject {
		return new ConditionalFormats(this.sheet, [this.range]);
	}

	get DataValidation(): HostObject {
		const stored = { range: this.range, rule: null, prompt: null };
		this.sheet.validations.push(stored);
		return new PropertyGroup({
			get Rule() {
				return stored.rule;
			},
			set Rule(rule) {
				stored.rule = rule;
			},
			get Prompt() {
				return stored.prompt;
			},
			set Prompt(prompt) {
				stored.prompt = prompt;
			},
		});
	}

	Select(): void {
		if (this.sheet !== this.model.workbook.active) throw new HostError("InvalidOperation");
		this.sheet.selected = shownRange(this.range);
	}

	Merge(): void {
		this.sheet.merges.push(this.range);
	}

	GetMergedAreasOrNullObject(): HostObject | null {
		const merged = this.sheet.merges.filter((area) => overlap(area, this.range));
		if (merged.length > MOST_MERGED) throw new HostError("GeneralException");
		return merged.length === 0 ? null : new RangeAreasObject(this.model, this.sheet, merged);
	}

	/** Of a large table the library asks whether its shape fits, then writes it in pieces. */
	_ValidateArraySize(rows: number, columns: number): void {
		if (rows !== this.RowCount || columns !== this.ColumnCount) throw new HostError("InvalidArgument");
	}

	GetRow(row: number): RangeObject {
		const top = this.range.top + row;
		return new RangeObject(this.model, this.sheet, { ...this.range, top, bottom: top });
	}

	GetBoundingRect(other: RangeObject): RangeObject {
		const { top, left, bottom, right } = this.range;
		return new RangeObject(this.model, this.sheet, {
			top: Math.min(top, other.range.top),
			left: Math.min(left, other.range.left),
			bottom: Math.max(bottom, other.range.bottom),
			right: Math.max(right, other.range.right),
		});
	}

	#first(): string {
		return cellAddress(this.range.top, this.range.left);
	}

	#table(of: (cell: StoredCell | undefined) => unknown): unknown[][] {
		return Array.from({ length: this.RowCount }, (_, row) =>
			Array.from({ length: this.ColumnCount }, (_, column) =>
				of(this.sheet.cells.get(cellAddress(this.range.top + row, this.range.left + column))),
			),
		);
	}

	#fill(given: unknown, make: (value: unknown, cell: StoredCell | undefined) => StoredCell | null | undefined): void {
		if (this.sheet.protection && addressesIn(this.range).some((address) => !this.sheet.unlocked.has(address)))
			throw new HostError("AccessDenied");
		const table = Array.isArray(given) ? given : null;
		if (table && (table.length !== this.RowCount || table.some((row) => row.length !== this.ColumnCount)))
			throw new HostError("InvalidArgument", "The array does not have the shape of the range.");
		for (let row = 0; row < this.RowCount; row++)
			for (let column = 0; column < this.ColumnCount; column++) {
				const address = cellAddress(this.range.top + row, this.range.left + column);
				const value = table ? table[row][column] : given;
				// Null leaves a cell as it is.
				if (value === null) continue;
				const cell = make(value, this.sheet.cells.get(address));
				if (cell) this.sheet.cells.set(address, cell);
				else this.sheet.cells.delete(address);
			}
	}
}
