import { HostFailure } from "../../src/app";
import { asFailure } from "../../src/excel/failures";
import { startExcel } from "../support/excel-host";

/** One sentence: what happened, then what to do. */
const SENTENCE = /^[^：]+：[^：]+。$/;

test("every code of Excel's becomes one Chinese sentence with a way out", () => {
	startExcel();
	const codes = [...Object.values(Excel.ErrorCodes), ...Object.values(OfficeExtensionCodes)];
	expect(codes.length).toBeGreaterThan(20);
	for (const code of codes) {
		const failure = asFailure({ code });
		expect(failure).toBeInstanceOf(HostFailure);
		expect(failure.code).toBe(code);
		expect(failure.message).toMatch(SENTENCE);
	}
});

test("codes that ask for different things of the user say different things", () => {
	const codes = ["InvalidOperation", "AccessDenied", "ApiNotFound", "ItemNotFound", "RequestPayloadSizeLimitExceeded"];
	expect(new Set(codes.map((code) => asFailure({ code }).message)).size).toBe(codes.length);
});

test("what is no error of Excel's is told too, and keeps its cause", () => {
	const cause = new TypeError("x is undefined");
	const failure = asFailure(cause);
	expect(failure).toMatchObject({ code: "Unexpected", cause });
	expect(failure.message).toMatch(SENTENCE);
	expect(asFailure(failure)).toBe(failure);
	expect(asFailure(null).message).toMatch(SENTENCE);
});

/** Codes that the library itself may raise. */
const OfficeExtensionCodes = {
	timeout: "Timeout",
	dialogOpen: "WriteNotSupportedWhenModalDialogOpen",
	busy: "ActivityLimitReached",
	requestTooLarge: "RequestPayloadSizeLimitExceeded",
};
