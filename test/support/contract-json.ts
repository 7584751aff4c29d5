/** What the command line prints, as its contract fixes it: written down here once more, apart from the program's own types. */

export interface NoticeJson {
	title: string;
	docNumber: string | null;
	issuer: string;
	year: number;
	issuedOn: string | null;
	cadence: string;
	contact: { phone: string | null; email: string | null };
	form: { title: string; hasUnitLine: boolean; hasFillDate: boolean };
	items: NoticeItemJson[];
	warnings: { code: string; item: number | null; message: string }[];
}

export interface NoticeItemJson {
	no: number;
	name: string;
	annexName: string | null;
	units: string[];
	leadUnits: string[] | null;
	annexUnits?: string[];
	targets: {
		quote: string;
		subject: string;
		value: number;
		max: number | null;
		unit: string;
		comparator: string;
		kind: string;
	}[];
	deadline: string | null;
	clauseDeadlines: { quote: string; date: string }[];
}

export interface TargetJson {
	item: number;
	subject: string;
	value: number;
	unit: string;
	achieved: number | null;
	share: number | null;
	quote: string | null;
	status: "met" | "on-track" | "behind" | "overdue" | "unreported";
	reportedBy: string;
}

export interface FindingJson {
	rule: string;
	severity: "error" | "warning" | "info";
	item: number | null;
	unit: string | null;
	file?: string | null;
	sheet: string | null;
	cell: string | null;
	message: string;
	quote: string | null;
}

export interface WorkbookJson {
	file: string;
	unit: string | null;
	period: string | null;
	items: { no: number; cell: string; progress: string; deadlineText: string; deadline: string | null }[];
	targets: TargetJson[];
	findings: FindingJson[];
}

export interface CheckJson {
	workbooks: WorkbookJson[];
}

export interface MergeJson {
	period: string;
	files: { file: string; unit: string | null; status: string; reason: string | null }[];
	units: { unit: string; status: string; items: { no: number; status: string }[] }[];
	targets: TargetJson[];
	findings: FindingJson[];
	totals: {
		files: number;
		merged: number;
		superseded: number;
		rejected: number;
		cellsRead: number;
		cellsKept: number;
	};
}
