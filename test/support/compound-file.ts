const SECTOR = 512;
const END_OF_CHAIN = 0xfffffffe;
const NONE = 0xffffffff;

/** A compound file (CFB) with these entries under its root, and `nested` ones inside the last of them. All are empty. */
export function compoundFile(names: string[], nested: string[] = []): Uint8Array {
	const entries = ["Root Entry", ...names, ...nested];
	const sectors = Math.ceil(entries.length / 4);
	const bytes = Buffer.alloc(SECTOR * (2 + sectors));
	bytes.write("d0cf11e0a1b11ae1", 0, "hex");
	bytes.writeUInt16LE(9, 30);
	bytes.writeUInt32LE(1, 44);
	bytes.writeUInt32LE(1, 48);
	bytes.writeUInt32LE(END_OF_CHAIN, 68);
	for (let i = 0; i < 109; i++) bytes.writeUInt32LE(i === 0 ? 0 : NONE, 76 + i * 4);
	for (let i = 0; i < 128; i++)
		bytes.writeUInt32LE(
			i === 0 ? 0xfffffffd : i < sectors ? i + 1 : i === sectors ? END_OF_CHAIN : NONE,
			SECTOR + i * 4,
		);
	entries.forEach((name, i) => {
		const at = SECTOR * 2 + i * 128;
		bytes.write(name, at, "utf16le");
		bytes.writeUInt16LE((name.length + 1) * 2, at + 64);
		const isLast = i === names.length || i === entries.length - 1;
		bytes.writeUInt32LE(NONE, at + 68);
		bytes.writeUInt32LE(i === 0 || isLast ? NONE : i + 1, at + 72);
		const child = i === 0 ? 1 : i === names.length && nested.length > 0 ? names.length + 1 : NONE;
		bytes.writeUInt32LE(child, at + 76);
	});
	return bytes;
}
