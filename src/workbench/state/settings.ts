/** What the workbench remembers of itself in this browser; where the browser allows nothing, each visit is the first. */

const HINT = "shishi.workbench.hint";
const PANE_WIDTH = "shishi.workbench.pane-width";
/** What all that is ours in localStorage begins with, the pane's recent notices too. */
const OURS = "shishi.";

/** Whether the three steps are to be shown; null at the first visit. */
export function keptHint(): "wanted" | "dismissed" | null {
	const kept = read(HINT);
	return kept === "wanted" || kept === "dismissed" ? kept : null;
}

export function keepHint(hint: "wanted" | "dismissed"): void {
	write(HINT, hint);
}

/** In pixels; null where it was never changed. */
export function paneWidth(): number | null {
	const kept = Number(read(PANE_WIDTH));
	return Number.isFinite(kept) && kept > 0 ? kept : null;
}

export function keepPaneWidth(width: number): void {
	write(PANE_WIDTH, String(Math.round(width)));
}

export function forgetSettings(): void {
	try {
		for (const key of Object.keys(localStorage)) if (key.startsWith(OURS)) localStorage.removeItem(key);
	} catch {
		// Denied: then nothing is there.
	}
}

function read(key: string): string | null {
	try {
		return localStorage.getItem(key);
	} catch {
		return null;
	}
}

function write(key: string, value: string): void {
	try {
		localStorage.setItem(key, value);
	} catch {
		// Full, or denied.
	}
}
