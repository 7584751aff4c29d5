import { correctNotice } from "../../../../src/core/notice";
import { entryOfHead, headCorrections } from "../../../../src/taskpane/pages/notice/head-entry";
import { makeNotice } from "../../../support/notices";

test("only what was changed is corrected; what was inferred counts as confirmed", () => {
	const notice = makeNotice();
	const entry = entryOfHead(notice);
	expect(headCorrections(notice, entry)).toEqual([]);
	expect(headCorrections(notice, { ...entry, phone: "123", year: "今年" })).toEqual([
		{ kind: "contact", field: "phone", value: "123" },
	]);
	const inferred = { ...notice, cadence: { ...notice.cadence, basis: "implied" as const } };
	const corrections = headCorrections(inferred, entry);
	expect(corrections.reduce(correctNotice, inferred).cadence.basis).toBe("stated");
});

test("number, day and issuer are put right, and taken out by leaving them blank", () => {
	const notice = makeNotice();
	const entry = { ...entryOfHead(notice), docNumber: "云政办〔2024〕6号", issuer: "", issuedOn: "" };
	const corrected = headCorrections(notice, entry).reduce(correctNotice, notice);
	expect(corrected).toMatchObject({ docNumber: { value: "云政办〔2024〕6号" }, issuer: null, issuedOn: null });
	expect(headCorrections(corrected, entry)).toEqual([]);
});
