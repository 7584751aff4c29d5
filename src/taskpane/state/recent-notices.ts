/** Notices read of late, on this machine; whole, so that one click brings them back. */
export interface RecentNotice {
	/** Notice.id */
	id: string;
	title: string;
	/** The notice as saved JSON. */
	json: string;
}

/** What we need of the browser's storage, which Excel on the web may deny: then nothing is recent. */
export type Storage = Pick<globalThis.Storage, "getItem" | "setItem">;

const KEY = "shishi.recent-notices";
const MOST = 5;

export function loadRecent(storage: () => Storage): RecentNotice[] {
	try {
		const kept: unknown = JSON.parse(storage().getItem(KEY) ?? "[]");
		return Array.isArray(kept) ? kept.filter(isRecent) : [];
	} catch {
		return [];
	}
}

/** Puts a notice first; where there is no room for five, fewer are kept. */
export function addRecent(storage: () => Storage, added: RecentNotice): void {
	const list = [added, ...loadRecent(storage).filter(({ id }) => id !== added.id)].slice(0, MOST);
	for (let count = list.length; count > 0; count--) {
		try {
			storage().setItem(KEY, JSON.stringify(list.slice(0, count)));
			return;
		} catch {
			// Full, or denied.
		}
	}
}

function isRecent(value: unknown): value is RecentNotice {
	return (
		typeof value === "object" &&
		value !== null &&
		["id", "title", "json"].every((key) => typeof (value as Record<string, unknown>)[key] === "string")
	);
}
