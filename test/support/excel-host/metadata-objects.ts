import { HostCollection, HostError, HostObject } from "./host-object";
import type { Model } from "./model";
import { newId, type StoredSheet } from "./store";

/** A sheet's own properties. */
export class SheetPropertyCollection extends HostCollection<CustomProperty> {
	constructor(readonly sheet: StoredSheet) {
		super();
	}

	all(): CustomProperty[] {
		return [...this.sheet.properties].map(([key, value]) => new CustomProperty(key, value));
	}

	GetItem(key: unknown): CustomProperty {
		const found = this.GetItemOrNullObject(key);
		if (!found) throw new HostError("ItemNotFound");
		return found;
	}

	GetItemOrNullObject(key: unknown): CustomProperty | null {
		return this.all().find((each) => each.Key === key) ?? null;
	}

	Add(key: string, value: string): CustomProperty {
		if (key.length > 255) throw new HostError("InvalidArgument");
		this.sheet.properties.set(key, value);
		return new CustomProperty(key, value);
	}
}

export class CustomPropertyCollection extends HostCollection<CustomProperty> {
	constructor(readonly model: Model) {
		super();
	}

	all(): CustomProperty[] {
		return [...this.model.workbook.properties].map(([key, value]) => new CustomProperty(key, value));
	}

	GetItem(key: unknown): CustomProperty {
		const found = this.all().find((each) => each.Key === key);
		if (!found) throw new HostError("ItemNotFound");
		return found;
	}

	Add(key: string, value: unknown): CustomProperty {
		if (String(value).length > 255) throw new HostError("InvalidArgument");
		this.model.workbook.properties.set(key, value);
		return new CustomProperty(key, value);
	}
}

class CustomProperty extends HostObject {
	constructor(
		readonly Key: string,
		readonly Value: unknown,
	) {
		super();
	}
}

export class CustomXmlParts extends HostCollection<CustomXmlPart> {
	/** @param namespace null for all parts */
	constructor(
		readonly model: Model,
		readonly namespace: string | null,
	) {
		super();
	}

	all(): CustomXmlPart[] {
		if (this.model.faults.xmlPartsThrow) throw new HostError("GeneralException");
		return this.model.workbook.xmlParts
			.filter(({ xml }) => this.namespace === null || namespaceOf(xml) === this.namespace)
			.map(({ id }) => new CustomXmlPart(this.model, id));
	}

	GetItem(id: unknown): CustomXmlPart {
		const found = this.all().find((each) => each.Id === id);
		if (!found) throw new HostError("ItemNotFound");
		return found;
	}

	GetByNamespace(namespace: string): CustomXmlParts {
		return new CustomXmlParts(this.model, namespace);
	}

	Add(xml: string): CustomXmlPart {
		if (!/^<(\w+)[^<>]*>[^<]*<\/\1>$/.test(xml) || /&(?!#?\w+;)/.test(xml)) throw new HostError("InvalidArgument");
		const id = newId();
		this.model.workbook.xmlParts.push({ id, xml });
		return new CustomXmlPart(this.model, id);
	}
}

class CustomXmlPart extends HostObject {
	constructor(
		readonly model: Model,
		override readonly Id: string,
	) {
		super();
	}

	/** Excel gives it back as its own writer spells it. */
	GetXml(): string {
		const part = this.model.workbook.xmlParts.find(({ id }) => id === this.Id);
		if (!part) throw new HostError("ItemNotFound");
		return `<?xml version="1.0" encoding="utf-8"?>\r\n${part.xml.replaceAll("&quot;", '"')}`;
	}

	Delete(): void {
		const { workbook } = this.model;
		workbook.xmlParts = workbook.xmlParts.filter(({ id }) => id !== this.Id);
	}
}

function namespaceOf(xml: string): string | null {
	return /xmlns="([^"]*)"/.exec(xml)?.[1] ?? null;
}
