import { type RefObject, useEffect, useMemo, useRef } from "react";

export interface KeptFocus {
	/** For the list. */
	list: RefObject<HTMLDivElement | null>;
	/** At the next change the part at this place, counted from 0, gets the focus. */
	leadTo(at: number): void;
}

/**
 * In a list whose parts go or are closed once they are answered, the keyboard stays: where what had the focus is gone or
 * disabled, the heading of the part that stands in its place now gets it, else the list itself (which needs a tabindex).
 * @param parts a selector of the list's parts
 */
export function useKeptFocus(parts: string): KeptFocus {
	const list = useRef<HTMLDivElement>(null);
	const led = useRef<number | null>(null);
	useEffect(() => (list.current ? keepFocus(list.current, parts, led) : undefined), [parts]);
	return useMemo(
		() => ({
			list,
			leadTo: (at) => {
				led.current = at;
			},
		}),
		[],
	);
}

/** What had the focus last, in which part. */
interface Focused {
	element: Element;
	at: number;
}

/** @param led the part to which the focus is to be led at the next change, whatever has it then */
function keepFocus(list: HTMLElement, parts: string, led: RefObject<number | null>): () => void {
	let last: Focused | null = null;
	const come = ({ target }: FocusEvent) => {
		if (!(target instanceof Element)) return;
		const at = [...list.querySelectorAll(parts)].findIndex((part) => part.contains(target));
		last = list.contains(target) && at >= 0 ? { element: target, at } : null;
	};
	// Who clicks beside everything wants the focus nowhere; on another button, it comes after this.
	const point = ({ target }: PointerEvent) => {
		if (!(target instanceof Node && last?.element.contains(target))) last = null;
	};
	const mend = () => {
		const at = led.current ?? (last && isLost(last.element) ? last.at : null);
		led.current = null;
		if (at === null) return;
		const all = list.querySelectorAll(parts);
		const heading = all[Math.min(at, all.length - 1)]?.querySelector<HTMLElement>("h2");
		if (heading) heading.tabIndex = -1;
		(heading ?? list).focus();
	};
	// After a form that goes has led the focus back to what opened it.
	const observer = new MutationObserver(() => setTimeout(mend));
	observer.observe(list, { childList: true, subtree: true, attributeFilter: ["disabled"] });
	document.addEventListener("focusin", come);
	document.addEventListener("pointerdown", point, { capture: true });
	return () => {
		observer.disconnect();
		document.removeEventListener("focusin", come);
		document.removeEventListener("pointerdown", point, { capture: true });
	};
}

function isLost(element: Element): boolean {
	const { activeElement } = document;
	return (
		activeElement === null ||
		activeElement === document.body ||
		(activeElement === element && element.matches(":disabled"))
	);
}
