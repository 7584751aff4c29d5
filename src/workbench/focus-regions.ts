/** Parts of the page that F6 goes between: elements with this attribute, in the order of the page. */
export const REGION = "data-region";
/** The one whose contents take the focus of themselves. */
export const SHEET_REGION = "sheet";

/** What a region gives the focus to, best first. */
const FIRST = [
	'[role="gridcell"][tabindex="0"]',
	'[contenteditable="true"]',
	'[role="tab"][tabindex="0"]',
	'button:not([disabled]), [tabindex="0"]',
];

/**
 * F6 and Shift+F6 lead from part to part, as in Excel: in the spreadsheet, Tab is the next cell, so that there must be
 * another way out. And the spreadsheet takes the focus only when the user leads it there, not when it has loaded or shows
 * a finding's cell: who is at work in the pane stays there.
 * @returns stops it.
 */
export function guardFocus(page: Document): () => void {
	const last = new Map<HTMLElement, HTMLElement>();
	let isInSheet = false;
	/** The next to get the focus gets it from Tab, which gives it at once; what comes later is the spreadsheet's own doing. */
	let isTab = false;
	const regions = () => [...page.querySelectorAll<HTMLElement>(`[${REGION}]`)];
	const regionOf = (target: EventTarget | null) =>
		target instanceof Element ? target.closest<HTMLElement>(`[${REGION}]`) : null;
	/** What is in no region (dialogues, menus, an editor over a cell) belongs to where it was opened. */
	const lead = (region: HTMLElement | null) => {
		if (region) isInSheet = isSheet(region);
	};

	const press = (event: KeyboardEvent) => {
		isTab = event.key === "Tab";
		// Where Tab leads off the page, nothing on it gets the focus.
		if (isTab)
			setTimeout(() => {
				isTab = false;
			});
		if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		const all = regions();
		const here = isInSheet ? all.find(isSheet) : regionOf(page.activeElement);
		const at = here ? all.indexOf(here) : -1;
		const next = all[(at + (event.shiftKey ? all.length - 1 : 1) + all.length) % all.length];
		if (!next) return;
		lead(next);
		firstOf(next, last.get(next))?.focus();
	};
	const point = (event: PointerEvent) => lead(regionOf(event.target));
	const come = ({ target, relatedTarget }: FocusEvent) => {
		const region = regionOf(target);
		if (isTab) lead(region);
		isTab = false;
		if (!region || !(target instanceof HTMLElement)) return;
		if (!isSheet(region) || isInSheet) last.set(region, target);
		else if (relatedTarget instanceof HTMLElement && relatedTarget.isConnected) relatedTarget.focus();
		else regions()[0]?.focus();
	};
	page.addEventListener("keydown", press, { capture: true });
	page.addEventListener("pointerdown", point, { capture: true });
	page.addEventListener("focusin", come, { capture: true });
	return () => {
		page.removeEventListener("keydown", press, { capture: true });
		page.removeEventListener("pointerdown", point, { capture: true });
		page.removeEventListener("focusin", come, { capture: true });
	};
}

function isSheet(region: Element): boolean {
	return region.getAttribute(REGION) === SHEET_REGION;
}

/** Where the focus was, else the best there is. */
function firstOf(region: Element, before: HTMLElement | undefined): HTMLElement | null {
	if (before?.isConnected && before.checkVisibility()) return before;
	for (const selector of FIRST) {
		const found = [...region.querySelectorAll<HTMLElement>(selector)].find(
			(element) => element.closest("[inert]") === null && element.checkVisibility(),
		);
		if (found) return found;
	}
	return null;
}
