import type { CellValue } from "../../../core/model";
import type { XmlTag } from "../../xml";
import { plainNumber } from "../formats";
import { errorValue, isoDateValue, textValue, truthValue } from "../values";

/** What the attributes of an OpenDocument cell say. */
export interface StoredValue {
	type: string;
	/** As stored, in the form its type has. */
	value: string;
	formula: string | null;
}

const VALUE_ATTRIBUTES: Record<string, string> = {
	float: "value",
	percentage: "value",
	currency: "value",
	date: "date-value",
	boolean: "boolean-value",
	string: "string-value",
};

export function storedValue(tag: XmlTag): StoredValue {
	const type = tag.get("calcext:value-type") === "error" ? "error" : (tag.getPrefixed("value-type") ?? "");
	const attribute = VALUE_ATTRIBUTES[type];
	// `of:=SUM([.A1:.A3])`: the prefix names the formula language.
	const formula = tag.getPrefixed("formula");
	return {
		type,
		value: (attribute && tag.getPrefixed(attribute)) || "",
		formula: formula === null ? null : formula.replace(/^(?:\w{1,20}:)?=?/, ""),
	};
}

/** @param shown the cell's paragraphs: what the sheet shows @returns null where the cell holds nothing */
export function valueOfCell({ type, value, formula }: StoredValue, shown: string | null): CellValue | null {
	switch (type) {
		case "float":
		case "percentage":
		case "currency": {
			const number = Number(value);
			return Number.isFinite(number)
				? { kind: "number", number, text: shown || plainNumber(number) }
				: textValue(shown ?? value);
		}
		case "date": {
			const date = isoDateValue(value, "General");
			return date.kind === "date" ? { ...date, text: shown || date.text } : textValue(shown ?? value);
		}
		case "boolean":
			return truthValue(value === "true");
		case "error":
			return errorValue(shown ?? "");
		default:
			return shown === null && value === "" && formula === null ? null : textValue(shown ?? value);
	}
}
