/**
 * The work in progress, kept in this browser. In IndexedDB, for a workbook may take more than the 5 MB that localStorage
 * has in all, and is not to hold up the page while it is written.
 */
export interface BrowserStore {
	read(): Promise<KeptWork>;
	/** @throws where there is no room, or the browser allows none. */
	write(part: Partial<KeptWork>): Promise<void>;
	/** @throws as `write` does. */
	clear(): Promise<void>;
}

export interface KeptWork {
	/** The pane's memory, as JSON; null where there is none. */
	pane: string | null;
	workbook: KeptWorkbook | null;
}

export interface KeptWorkbook {
	fileName: string;
	unsaved: boolean;
	/** `WorkbenchSpreadsheet.snapshot` */
	snapshot: string;
}

const DATABASE = "shishi-workbench";
const PLACE = "work";

export function createBrowserStore(): BrowserStore {
	let opened: Promise<IDBDatabase> | null = null;
	/** What failed once, or was closed by the browser, is opened anew the next time. */
	const forget = () => {
		opened = null;
	};
	const database = () => {
		opened ??= openDatabase();
		opened.then((open) => open.addEventListener("close", forget), forget);
		return opened;
	};
	const change = async (work: (place: IDBObjectStore) => void) => {
		const transaction = (await database()).transaction(PLACE, "readwrite");
		work(transaction.objectStore(PLACE));
		await new Promise<void>((done, failed) => {
			transaction.oncomplete = () => done();
			transaction.onabort = () => failed(transaction.error);
		});
	};
	return {
		read: async () => {
			const place = (await database()).transaction(PLACE).objectStore(PLACE);
			const [pane, workbook] = await Promise.all([answer(place.get("pane")), answer(place.get("workbook"))]);
			return { pane: typeof pane === "string" ? pane : null, workbook: isWorkbook(workbook) ? workbook : null };
		},
		write: (part) =>
			change((place) => {
				for (const [key, value] of Object.entries(part)) place.put(value, key);
			}),
		clear: () => change((place) => place.clear()),
	};
}

function openDatabase(): Promise<IDBDatabase> {
	const opening = indexedDB.open(DATABASE, 1);
	opening.onupgradeneeded = () => opening.result.createObjectStore(PLACE);
	return answer(opening);
}

function answer<T>(request: IDBRequest<T>): Promise<T> {
	return new Promise((done, failed) => {
		request.onsuccess = () => done(request.result);
		request.onerror = () => failed(request.error);
	});
}

function isWorkbook(value: unknown): value is KeptWorkbook {
	const { fileName, unsaved, snapshot } = Object(value) as Partial<KeptWorkbook>;
	return typeof fileName === "string" && typeof unsaved === "boolean" && typeof snapshot === "string";
}
