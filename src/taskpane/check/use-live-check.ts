import { useEffect, useRef } from "react";
import { HostFailure } from "../../app/spreadsheet-host";
import { guessPeriod } from "../../core";
import { messageOf, usePane, usePaneState } from "../pane";
import { createLiveCheck } from "./live-check";

/**
 * Checks the open workbook now, after each edit while the page is shown, and when what it is judged by changes.
 * @returns checks once more, for hosts that do not say when something is edited.
 */
export function useLiveCheck(): () => void {
	const { store, host, work } = usePane();
	const notice = usePaneState((state) => state.notice.notice);
	const period = usePaneState((state) => state.check.period);
	const again = useRef<() => void>(() => {});
	useEffect(() => {
		const { today, report } = store.get();
		const assumed = notice ? (report.period ?? guessPeriod(notice, today).key) : undefined;
		const live = createLiveCheck({
			read: () => host.readOpenWorkbook(),
			check: (workbook) =>
				work.run("checkOpen", {
					workbook,
					notice: notice ?? undefined,
					period: period ?? undefined,
					assumedPeriod: assumed,
				}),
			onResult: (result) => store.dispatch({ type: "check/finished", result }),
			onFailure: (error) => {
				const problem = { text: messageOf(error), byHost: error instanceof HostFailure };
				store.dispatch({ type: "check/failed", problem });
			},
		});
		again.current = live.again;
		live.again();
		const following = host.abilities.followEdits ? host.onEdited(live.again) : null;
		return () => {
			live.stop();
			following?.then((stop) => stop()).catch(() => {});
		};
	}, [store, host, work, notice, period]);
	return () => again.current();
}
