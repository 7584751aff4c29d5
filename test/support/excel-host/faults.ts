/** What Excel has been seen to do wrong (facts: office-js issues), and what its limits are. All off by default. */
export interface Faults {
	/** `protect()` answers AccessDenied (June 2026). */
	protectThrows: boolean;
	/** So does `unprotect()`, as with a password. */
	unprotectThrows: boolean;
	/** Inserting answers GeneralException although the sheets come in (Excel on the web). */
	insertThrowsAfterInserting: boolean;
	/** So many times inserting answers GeneralException and nothing comes in. */
	insertFails: number;
	/** Inserting answers UnsupportedFeature. */
	insertUnsupported: boolean;
	/** Inserting a sheet with a chart answers UnsupportedFeature (Excel on the web), or making one does too. */
	chartsUnsupported: false | "inserted" | "altogether";
	/** Inserting leaves the sheets protected with every cell locked. */
	insertLocksAll: boolean;
	/** Only the first of several sheets comes in, and Excel says nothing. */
	insertStopsHalfWay: boolean;
	createWorkbookFails: boolean;
	/** Characters that a request or an answer may have. */
	requestLimit: number;
	responseLimit: number;
	/** A cell is being edited, and the wait for its end is not honoured. */
	editRefusesWaiting: boolean;
	xmlPartsThrow: boolean;
	losesXmlPartsOnReopen: boolean;
	losesHiddenSheetsOnReopen: boolean;
}

export const NO_FAULTS: Faults = {
	protectThrows: false,
	unprotectThrows: false,
	insertThrowsAfterInserting: false,
	insertFails: 0,
	insertUnsupported: false,
	chartsUnsupported: false,
	insertLocksAll: false,
	insertStopsHalfWay: false,
	createWorkbookFails: false,
	requestLimit: Number.POSITIVE_INFINITY,
	responseLimit: Number.POSITIVE_INFINITY,
	editRefusesWaiting: false,
	xmlPartsThrow: false,
	losesXmlPartsOnReopen: false,
	losesHiddenSheetsOnReopen: false,
};
