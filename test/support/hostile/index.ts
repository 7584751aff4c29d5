import { HOSTILE_ARCHIVES } from "./archives";
import { HOSTILE_DOC, HOSTILE_XLS } from "./compound";
import { HOSTILE_DOCX } from "./docx";
import type { HostileFile } from "./file";
import { HOSTILE_ODS } from "./ods";
import { HOSTILE_PDF } from "./pdf";
import { HOSTILE_JSON, HOSTILE_PAGES, HOSTILE_TEXTS, HOSTILE_XML_TABLES } from "./plain";
import { HOSTILE_XLSX } from "./xlsx";

export type { HostileFile } from "./file";

/** Every attack we know of, in every format that is read. */
export const HOSTILE_FILES: readonly HostileFile[] = [
	...HOSTILE_XLSX,
	...HOSTILE_XLS,
	...HOSTILE_ODS,
	...HOSTILE_XML_TABLES,
	...HOSTILE_PAGES,
	...HOSTILE_DOCX,
	...HOSTILE_DOC,
	...HOSTILE_PDF,
	...HOSTILE_TEXTS,
	...HOSTILE_JSON,
	...HOSTILE_ARCHIVES,
];
