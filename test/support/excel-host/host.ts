import { parseAddress, type WorkbookData } from "../../../src/core";
import { type Faults, NO_FAULTS } from "./faults";
import { Interpreter } from "./interpreter";
import type { Model } from "./model";
import { emptySheet, entered, type StoredCell, type StoredSheet, sheetsOf } from "./store";
import { ActionType, RequestFlag, type WireAction, type WireRequest, type WireResponse } from "./wire";
import { WorkbookObject } from "./workbook-object";

/** An event as the library wants it. */
export interface HostEvent {
	messageCategory: number;
	messageType: number;
	targetId: string;
	message: string;
}

export interface RecordedRequest {
	flags: number;
	actions: WireAction[];
}

const EVENT_CATEGORY = 65_536;
const CHANGED = 10;

/**
 * An Excel in memory, as far as this project speaks to one. It answers the library's requests as text, so that it can
 * stand behind the library in Node as well as in a browser; tests act on it as the user and fellow authors would.
 */
export class ExcelHost {
	readonly faults: Faults;
	/** Requests so far, without the library's own housekeeping: one a `sync`. */
	requests: RecordedRequest[] = [];
	/** Where events go; the transport sets it. */
	onEvent: (event: HostEvent) => void = () => {};
	readonly model: Model;
	readonly #interpreter: Interpreter;
	#editing: Promise<void> | null = null;
	#endEdit: () => void = () => {};

	constructor(faults: Partial<Faults> = {}) {
		this.faults = { ...NO_FAULTS, ...faults };
		const first = emptySheet("Sheet1");
		this.model = {
			workbook: {
				sheets: [first],
				active: first,
				properties: new Map(),
				xmlParts: [],
				structureProtected: false,
			},
			faults: this.faults,
			opened: [],
			listening: false,
			changedByAddin: (sheet, address) => this.#tell(sheet, address, { triggerSource: "ThisLocalAddin" }),
		};
		this.#interpreter = new Interpreter(new WorkbookObject(this.model));
	}

	/** Answers one request of the library: both are the JSON texts of the bridge's body. */
	async answer(body: string, flags: number): Promise<string> {
		const request: WireRequest = JSON.parse(body);
		const housekeeping = request.Actions.at(-1)?.Name === "_RemoveReference";
		if (!housekeeping) this.requests.push({ flags, actions: request.Actions });
		if (body.length > this.faults.requestLimit) return refusal("RequestPayloadSizeLimitExceeded");
		if (this.#editing && !housekeeping) {
			if (this.faults.editRefusesWaiting || !(flags & RequestFlag.delayForCellEdit))
				return refusal("InvalidOperationInCellEditMode");
			await this.#editing;
		}
		const answer = JSON.stringify(await this.#interpreter.run(request));
		return answer.length > this.faults.responseLimit ? refusal("ResponsePayloadSizeLimitExceeded") : answer;
	}

	/** How many of the requests so far changed something, however little. */
	get writes(): number {
		return this.requests.filter(({ actions }) =>
			actions.some(({ ActionType: type, Name }) => type === ActionType.setProperty || WRITING.test(Name)),
		).length;
	}

	sheet(name: string): StoredSheet {
		const found = this.model.workbook.sheets.find((each) => each.name === name);
		if (!found) throw new Error(`no sheet ${name}`);
		return found;
	}

	addSheet(name: string, cells: Record<string, unknown> = {}): StoredSheet {
		const sheet = emptySheet(name);
		this.model.workbook.sheets.push(sheet);
		for (const [address, value] of Object.entries(cells)) this.put(name, address, value);
		return sheet;
	}

	/** Opens the sheets of a file in place of what is open. */
	open(data: WorkbookData): void {
		const { workbook } = this.model;
		workbook.sheets = sheetsOf(data);
		workbook.active = workbook.sheets.find(({ visibility }) => visibility === "Visible") ?? null;
		workbook.properties = new Map(data.properties);
	}

	/** What is in a cell from the start. */
	put(sheet: string, address: string, value: unknown, given: Partial<StoredCell> = {}): void {
		const cell = entered(value, given.format ?? "General");
		if (cell) this.sheet(sheet).cells.set(address, { ...cell, ...given });
		else this.sheet(sheet).cells.delete(address);
	}

	/** Someone types into a cell: the user, or (`Remote`) a fellow author. */
	type(sheet: string, address: string, value: unknown, source: "Local" | "Remote" = "Local"): void {
		this.put(sheet, address, value);
		if (!parseAddress(address)) throw new Error(`no address ${address}`);
		this.#tell(this.sheet(sheet), address, { source });
	}

	/** The user begins to edit a cell, and Excel waits. */
	beginEdit(): void {
		this.#editing = new Promise((resolve) => {
			this.#endEdit = resolve;
		});
	}

	endEdit(): void {
		this.#editing = null;
		this.#endEdit();
	}

	/** The workbook is saved, closed and opened again. */
	reopen(): void {
		const { workbook } = this.model;
		if (this.faults.losesXmlPartsOnReopen) workbook.xmlParts = [];
		if (this.faults.losesHiddenSheetsOnReopen)
			workbook.sheets = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
		this.model.listening = false;
		this.#interpreter.forget();
	}

	#tell(sheet: StoredSheet, address: string, more: Record<string, string>): void {
		if (!this.model.listening) return;
		const message = {
			changeType: "RangeEdited",
			source: "Local",
			triggerSource: "Unknown",
			shiftDirection: "None",
			worksheetId: sheet.id,
			address,
			...more,
		};
		this.onEvent({
			messageCategory: EVENT_CATEGORY,
			messageType: CHANGED,
			targetId: "Workbook",
			message: JSON.stringify(message),
		});
	}
}

const WRITING = /^(?:Add|Delete|Merge|Protect|Unprotect|Set|Apply|Clear|Activate|Select|Freeze|Insert|Open|Create)/;

function refusal(code: string): string {
	const answer: WireResponse = {
		Results: [],
		TraceIds: [],
		Error: { ActionIndex: 0, Code: code, Message: code, Location: "", HttpStatusCode: 400 },
	};
	return JSON.stringify(answer);
}
