import { HostCollection, HostError } from "./host-object";
import { type Model, requireOpenStructure } from "./model";
import { emptySheet } from "./store";
import { WorksheetObject } from "./worksheet-object";

export class WorksheetCollection extends HostCollection<WorksheetObject> {
	constructor(readonly model: Model) {
		super();
	}

	all(): WorksheetObject[] {
		return this.model.workbook.sheets.map((sheet) => new WorksheetObject(this.model, sheet));
	}

	GetItem(key: unknown): WorksheetObject {
		const found = this.GetItemOrNullObject(key);
		if (!found) throw new HostError("ItemNotFound");
		return found;
	}

	GetItemOrNullObject(key: unknown): WorksheetObject | null {
		const wanted = String(key).toLowerCase();
		return this.all().find(({ Id, Name }) => Id === key || Name.toLowerCase() === wanted) ?? null;
	}

	GetActiveWorksheet(): WorksheetObject {
		const { active } = this.model.workbook;
		if (!active) throw new HostError("ItemNotFound");
		return new WorksheetObject(this.model, active);
	}

	Add(name: string): WorksheetObject {
		requireOpenStructure(this.model);
		if (this.GetItemOrNullObject(name)) throw new HostError("ItemAlreadyExists");
		if (name.length > 31 || /[\\/?*:[\]]/.test(name)) throw new HostError("InvalidArgument");
		const sheet = emptySheet(name);
		this.model.workbook.sheets.push(sheet);
		return new WorksheetObject(this.model, sheet);
	}

	_RegisterDataChangedEvent(): void {
		this.model.listening = true;
	}

	_UnregisterDataChangedEvent(): void {
		this.model.listening = false;
	}
}
