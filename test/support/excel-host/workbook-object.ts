import { strFromU8, unzipSync } from "fflate";
import { readWorkbook } from "../../../src/files";
import { HostError, HostObject } from "./host-object";
import { CustomPropertyCollection, CustomXmlParts } from "./metadata-objects";
import { freeName, type Model, requireOpenStructure } from "./model";
import { sheetsOf } from "./store";
import { WorksheetCollection } from "./worksheet-collection";

/** The object that all paths begin at. */
export class WorkbookObject extends HostObject {
	readonly Worksheets: WorksheetCollection;
	readonly Properties: HostObject;
	readonly CustomXmlParts: CustomXmlParts;
	readonly Application: ApplicationObject;

	constructor(readonly model: Model) {
		super();
		this.Worksheets = new WorksheetCollection(model);
		this.Properties = new DocumentProperties(new CustomPropertyCollection(model));
		this.CustomXmlParts = new CustomXmlParts(model, null);
		this.Application = new ApplicationObject(model);
	}

	async InsertWorksheetsFromBase64(base64: string, options: { sheetNamesToInsert?: string[] } = {}): Promise<string[]> {
		const { workbook, faults } = this.model;
		if (faults.insertUnsupported) throw new HostError("UnsupportedFeature");
		requireOpenStructure(this.model);
		if (faults.insertFails > 0) {
			faults.insertFails--;
			throw new HostError("GeneralException");
		}
		const read = await readWorkbook(Buffer.from(base64, "base64"));
		const names = options.sheetNamesToInsert;
		if (faults.chartsUnsupported && chartedSheets(base64).some((name) => !names || names.includes(name)))
			throw new HostError("UnsupportedFeature");
		const chosen = sheetsOf(read).filter(({ name }) => !names || names.includes(name));
		const inserted = faults.insertStopsHalfWay ? chosen.slice(0, 1) : chosen;
		for (const sheet of inserted) {
			sheet.name = freeName(workbook, sheet.name);
			if (faults.insertLocksAll) sheet.protection = {};
			workbook.sheets.push(sheet);
		}
		if (faults.insertThrowsAfterInserting) throw new HostError("GeneralException");
		return inserted.map(({ id }) => id);
	}
}

/** Names of the sheets that have a drawing. */
function chartedSheets(base64: string): string[] {
	const parts = unzipSync(Buffer.from(base64, "base64"));
	const text = (path: string) => strFromU8(parts[path] ?? new Uint8Array());
	const names = [...text("xl/workbook.xml").matchAll(/<sheet [^>]*name="([^"]+)"/g)].map(([, name]) => name ?? "");
	return names.filter((_, at) => text(`xl/worksheets/sheet${at + 1}.xml`).includes("<drawing "));
}

class ApplicationObject extends HostObject {
	constructor(readonly model: Model) {
		super();
	}

	CreateWorkbook(base64: string): HostObject {
		return new CreatedWorkbook(this.model, base64);
	}
}

class CreatedWorkbook extends HostObject {
	constructor(
		readonly model: Model,
		readonly base64: string,
	) {
		super();
	}

	Open(): void {
		if (this.model.faults.createWorkbookFails) throw new HostError("GeneralException");
		this.model.opened.push(new Uint8Array(Buffer.from(this.base64, "base64")));
	}
}

class DocumentProperties extends HostObject {
	constructor(readonly Custom: CustomPropertyCollection) {
		super();
	}
}
