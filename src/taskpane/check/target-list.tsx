import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { TargetStatus } from "../../core";
import { Bar } from "../components/bar";
import { strings } from "../strings";
import type { TargetBar } from "./target-bars";

const COLORS: Record<TargetStatus, "success" | "brand" | "warning" | "error"> = {
	met: "success",
	"on-track": "brand",
	behind: "warning",
	overdue: "error",
	unreported: "brand",
};

const useStyles = makeStyles({
	list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "12px" },
	row: { display: "flex", flexDirection: "column", gap: "4px", overflowWrap: "anywhere" },
	words: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", columnGap: "8px" },
	details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
	summary: { cursor: "pointer", color: tokens.colorNeutralForeground2 },
	quote: { whiteSpace: "pre-wrap" },
});

/** Targets as bars; the figures and the status stand beside them in words. */
export function TargetList({ bars, withUnit = false }: { bars: readonly TargetBar[]; withUnit?: boolean }) {
	const styles = useStyles();
	return (
		<ul className={styles.list}>
			{bars.map(({ key, item, label, length, words, status, quote, arithmetic, unit }) => (
				<li key={key} className={styles.row}>
					<Text>{strings.check.item(item, label)}</Text>
					<Bar
						aria-label={strings.check.item(item, label)}
						aria-valuetext={words}
						value={length ?? 0}
						color={COLORS[status]}
						thickness="large"
					/>
					<div className={styles.words}>
						<Text size={200}>{words}</Text>
						<Text size={200} weight="semibold">
							{strings.check.status[status]}
						</Text>
					</div>
					{(quote || arithmetic) && (
						<details className={styles.details}>
							<summary className={styles.summary}>
								{withUnit && length !== null ? strings.merge.shareBy(unit) : strings.check.basis}
							</summary>
							{quote && <div className={styles.quote}>{quote}</div>}
							{arithmetic && <div>{arithmetic}</div>}
						</details>
					)}
				</li>
			))}
		</ul>
	);
}
