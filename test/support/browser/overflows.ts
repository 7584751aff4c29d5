import type { Page } from "playwright-core";

/**
 * What sticks out of the page to the right, though it is in no box that scrolls.
 * @param except a part of the page that is not ours, as a selector
 */
export function overflows(page: Page, except = "[data-not-ours]"): Promise<string[]> {
	return page.evaluate((notOurs) => {
		const scrolls = (element: Element | null): boolean =>
			element !== null &&
			element !== document.body &&
			(/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
		return [...document.querySelectorAll("body *")]
			.filter((element) => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest(notOurs))
			.filter((element) => element.tagName !== "MAIN" && !scrolls(element.parentElement?.closest("main *") ?? null))
			.map((element) => `${element.tagName} ${element.textContent?.slice(0, 30)}`);
	}, except);
}
