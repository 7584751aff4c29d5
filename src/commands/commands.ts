import "./no-eval";
import { createExcelHost } from "../excel";
import { checkActiveSheet } from "./check-active-sheet";

/** Commands of the ribbon that need no pane. Excel waits for `completed`, whatever happens. */
Office.onReady(() => {
	Office.actions.associate("checkActiveSheet", (event: Office.AddinCommands.Event) => {
		checkActiveSheet(createExcelHost(), localDay(new Date())).then(
			() => event.completed(),
			() => event.completed(),
		);
	});
});

/** The day on the user's calendar, `YYYY-MM-DD`. */
function localDay(now: Date): string {
	const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, "0"));
	return `${now.getFullYear()}-${month}-${day}`;
}
