const LABEL = "电子表格：用方向键移动，直接输入即可填写；使用读屏软件的，请改用“表格视图”。";

/**
 * Says what the drawn spreadsheet is, and takes out what Univer puts before all else of the page in its tab order, and
 * roles that there are not. What a drawing keeps from a screen reader, the table view of the workbench says.
 * @returns stops it
 */
export function mendPage(frame: HTMLElement): () => void {
	frame.setAttribute("role", "application");
	frame.setAttribute("aria-label", LABEL);
	const mend = () => {
		for (const element of frame.querySelectorAll<HTMLElement>("[tabindex]"))
			if (element.tabIndex > 0) element.tabIndex = -1;
		for (const element of frame.querySelectorAll('[role="track"]')) element.removeAttribute("role");
	};
	const observer = new MutationObserver(mend);
	observer.observe(frame, { childList: true, subtree: true });
	return () => observer.disconnect();
}
