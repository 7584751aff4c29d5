import { CFB, utils, write } from "@e965/xlsx";
import { compoundProperties } from "../../src/files/property-sets";

const SAVED = "2025-07-01T08:30:00Z";
const [SUMMARY, CUSTOM] = ["\u0005SummaryInformation", "\u0005DocumentSummaryInformation"];

function compound(): Uint8Array {
	const book = utils.book_new();
	utils.book_append_sheet(book, utils.aoa_to_sheet([["甲"]]), "表");
	book.Props = { ModifiedDate: new Date(SAVED), Author: "某人" };
	book.Custprops = { "shishi.period": "2025Q2", "shishi.unit": "县妇联", 件数: 3, 已核: true };
	return new Uint8Array(write(book, { bookType: "biff8", type: "array" }));
}

/** The same with the bytes of one stream changed. */
function changed(stream: string, change: (view: DataView) => void): Uint8Array {
	const container = CFB.read(Buffer.from(compound()), { type: "buffer" });
	const content = Uint8Array.from(CFB.find(container, stream)?.content ?? []);
	change(new DataView(content.buffer));
	CFB.utils.cfb_add(container, stream, content as never);
	return Uint8Array.from(CFB.write(container, { type: "array" }) as number[]);
}

test("custom properties and the day of saving", () => {
	const { properties, modified } = compoundProperties(compound());
	expect(modified).toBe(SAVED);
	expect(Object.fromEntries(properties)).toEqual({
		"shishi.period": "2025Q2",
		"shishi.unit": "县妇联",
		件数: "3",
		已核: "true",
	});
});

test.each([
	["a count of billions", (view: DataView) => view.setUint32(48 + 4, 0xffffffff, true)],
	["a section that lies outside", (view: DataView) => view.setUint32(44, 0x7fffffff, true)],
	["properties that lie outside", (view: DataView) => view.setUint32(48 + 12, 0x7fffffff, true)],
])("%s is passed over", (_, lie) => {
	expect(compoundProperties(changed(SUMMARY, lie)).properties.get("shishi.unit")).toBe("县妇联");
	expect(compoundProperties(changed(CUSTOM, lie)).modified).toBe(SAVED);
});

test("what is no compound file says nothing", () => {
	expect(compoundProperties(new Uint8Array(9))).toEqual({ properties: new Map(), modified: null });
});
