import type { Severity } from "../../src/core";
import { startExcel } from "../support/excel-host";
import { parseRange, type StoredSheet } from "../support/excel-host/store";
import { describeHost } from "../support/host-contract";
import { createMemoryHost } from "../support/memory-host";

const FILLS: Record<string, Severity> = { "#FFC7CE": "error", "#FFEB9C": "warning", "#DDEBF7": "info" };

describe.each(["PC", "OfficeOnline", "Mac"])("on %s", (platform) => {
	describeHost("Excel by the real Office.js", () => {
		const { excel, host, downloads } = startExcel({ platform });
		return {
			host,
			type: (sheet, address, text) => excel.type(sheet, address, text),
			markOn: (sheet, address) => topMark(excel.sheet(sheet), address),
			files: () => [...downloads.map(({ bytes }) => bytes), ...excel.model.opened],
		};
	});
});

describeHost("The stand-in for tests", () => {
	const host = createMemoryHost();
	return {
		host,
		type: host.type,
		markOn: (sheet, address) =>
			host.marks.find((mark) => mark.sheet === sheet && mark.address === address)?.severity ?? null,
		files: () => host.files.map(({ bytes }) => bytes),
	};
});

function topMark({ conditionalFormats }: StoredSheet, address: string): Severity | null {
	const { top, left } = parseRange(address);
	const seen = conditionalFormats.find(({ areas }) => areas.some((area) => area.top === top && area.left === left));
	return FILLS[String(seen?.fill.Color)] ?? null;
}
