import { viewOf } from "../bytes";

const ZIP64_MARK = 0xffffffff;
const UTF8 = new TextDecoder("utf-8", { fatal: true });
const GBK = new TextDecoder("gb18030");
/** Info-ZIP's field that repeats a name in UTF-8: version, sum, name. */
const UNICODE_PATH = 0x7075;

/** The name of a zip entry: UTF-8 where it says so or reads so, else GBK, as old Chinese Windows writes it. */
export function entryName(name: Uint8Array, marked: boolean, extra: Uint8Array): string {
	const unicode = marked ? null : extraField(extra, UNICODE_PATH);
	return (unicode && decodedUtf8(unicode.subarray(5))) ?? decodeFileName(name);
}

/** A file's name: UTF-8 where it reads so, else GBK, as archives from old Chinese Windows are unpacked on Linux. */
export function decodeFileName(name: Uint8Array): string {
	return decodedUtf8(name) ?? GBK.decode(name);
}

function decodedUtf8(bytes: Uint8Array): string | null {
	try {
		return UTF8.decode(bytes);
	} catch {
		return null;
	}
}

/** Sizes and place of an entry, out of the zip64 field where the plain ones are full. */
export function entrySizes(view: DataView, at: number, extra: Uint8Array) {
	let packed = view.getUint32(at + 20, true);
	let unpacked = view.getUint32(at + 24, true);
	let offset = view.getUint32(at + 42, true);
	const field = extraField(extra, 0x0001);
	if (field !== null) {
		const wide = viewOf(field);
		let next = 0;
		const read = (plain: number) => {
			if (plain !== ZIP64_MARK || next + 8 > field.length) return plain;
			next += 8;
			return Number(wide.getBigUint64(next - 8, true));
		};
		unpacked = read(unpacked);
		packed = read(packed);
		offset = read(offset);
	}
	return { packed, unpacked, offset };
}

/** The content of an extra field of a zip entry, null where it has none with this id. */
function extraField(extra: Uint8Array, id: number): Uint8Array | null {
	const view = viewOf(extra);
	for (let at = 0; at + 4 <= extra.length; ) {
		const end = at + 4 + view.getUint16(at + 2, true);
		if (end > extra.length) return null;
		if (view.getUint16(at, true) === id) return extra.subarray(at + 4, end);
		at = end;
	}
	return null;
}
