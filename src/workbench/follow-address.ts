import { isPageId, type PageId, type PaneAction, type PaneState } from "../taskpane/state/pane-state";
import type { Store } from "../taskpane/state/store";
import { strings as paneStrings } from "../taskpane/strings";
import { strings } from "./strings";

/** The page that an address means: `#/check`; null where it means none. */
export function pageOf(hash: string): PageId | null {
	const name = /^#\/(\w+)$/.exec(hash)?.[1] ?? "";
	return isPageId(name) ? name : null;
}

/** The address follows the page, and the page the address: links lead to a step, and the browser's 后退 goes a step back. */
export function followAddress(store: Store<PaneState, PaneAction>): void {
	const asked = pageOf(location.hash);
	if (asked) store.dispatch({ type: "page/opened", page: asked });
	const title = () => {
		document.title = `${paneStrings.app.pages[store.get().page]} · ${strings.title}`;
	};
	history.replaceState(null, "", `#/${store.get().page}`);
	title();
	store.subscribe(() => {
		const { page } = store.get();
		if (pageOf(location.hash) !== page) history.pushState(null, "", `#/${page}`);
		title();
	});
	addEventListener("popstate", () => {
		const page = pageOf(location.hash);
		if (page) store.dispatch({ type: "page/opened", page });
	});
}
