import { MEMORY_SHEET, type MemoryCopy, memoryFromTexts, memoryTexts } from "../app/memory-sheet";
import { hasXmlParts } from "./abilities";
import { converse } from "./batch";
import { asFailure } from "./failures";
import { writeHiddenSheet } from "./hidden-sheet";
import { MEMORY_NAMESPACE, memoryXml, parseMemoryXml } from "./memory-xml";
import type { Surroundings } from "./surroundings";

/**
 * Keeps two copies, in an XML part and in a sheet: Macs have lost XML parts on saving, other programs drop them.
 * @throws HostFailure where neither could be kept
 */
export async function saveMemory(json: string, surroundings: Surroundings): Promise<void> {
	const copy = { savedAt: new Date().toISOString(), json };
	await atLeastOne([...(hasXmlParts(surroundings) ? [writeXmlCopy(copy)] : []), writeSheetCopy(copy)]);
}

/** The younger of the copies that are whole; null where there is none. */
export async function loadMemory(surroundings: Surroundings): Promise<string | null> {
	const read = await atLeastOne([...(hasXmlParts(surroundings) ? [readXmlCopies()] : []), readSheetCopies()]);
	const whole = read.flat().filter(({ json }) => isJson(json));
	whole.sort((a, b) => (a.savedAt < b.savedAt ? 1 : -1));
	return whole[0]?.json ?? null;
}

async function atLeastOne<T>(attempts: Promise<T>[]): Promise<T[]> {
	const settled = await Promise.allSettled(attempts);
	const done = settled.flatMap((each) => (each.status === "fulfilled" ? [each.value] : []));
	const [failed] = settled.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
	if (done.length === 0) throw asFailure(failed);
	return done;
}

/** The first request holds all that counts: a pane that is being closed gets no answer, and of two parts the younger counts. */
function writeXmlCopy(copy: MemoryCopy): Promise<void> {
	return converse(async (context) => {
		const { customXmlParts } = context.workbook;
		const parts = customXmlParts.getByNamespace(MEMORY_NAMESPACE);
		parts.load("items/id");
		const added = customXmlParts.add(memoryXml(copy));
		added.load("id");
		await context.sync();
		for (const part of parts.items) if (part.id !== added.id) part.delete();
		await context.sync();
	});
}

function readXmlCopies(): Promise<MemoryCopy[]> {
	return converse(async (context) => {
		const parts = context.workbook.customXmlParts.getByNamespace(MEMORY_NAMESPACE);
		parts.load("items/id");
		await context.sync();
		if (parts.items.length === 0) return [];
		const texts = parts.items.map((part) => part.getXml());
		await context.sync();
		return texts.flatMap((text) => parseMemoryXml(text.value) ?? []);
	});
}

function writeSheetCopy(copy: MemoryCopy): Promise<void> {
	return converse(async (context) => {
		const sheet = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET);
		sheet.load("name");
		await context.sync();
		writeHiddenSheet(
			context,
			sheet,
			MEMORY_SHEET,
			memoryTexts(copy).map((text) => [text]),
		);
		await context.sync();
	});
}

function readSheetCopies(): Promise<MemoryCopy[]> {
	return converse(async (context) => {
		const sheet = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET);
		const used = sheet.getUsedRangeOrNullObject(true);
		used.load("values");
		await context.sync();
		if (sheet.isNullObject || used.isNullObject) return [];
		return [memoryFromTexts(used.values.map((row) => String(row[0] ?? "")))];
	});
}

function isJson(text: string): boolean {
	try {
		JSON.parse(text);
		return true;
	} catch {
		return false;
	}
}
