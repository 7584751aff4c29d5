import { XmlDecoder } from "./decode";
import { type XmlHandler, XmlScanner } from "./scanner";

export { XmlDecoder } from "./decode";
export { decodeEntities } from "./entities";
export { type XmlHandler, XmlScanner } from "./scanner";
export type { XmlTag } from "./tag";

/** Scans a whole part. @throws UnreadableFile `damaged` or `forbidden` */
export function scanXml(bytes: Uint8Array, handler: XmlHandler): void {
	const scanner = new XmlScanner(handler);
	scanner.write(new XmlDecoder().decode(bytes, true));
	scanner.end();
}
