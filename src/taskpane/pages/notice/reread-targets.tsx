import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { RereadTarget } from "../../../core";
import { strings } from "../../strings";
import { isThere, targetKey } from "./item-entry";
import { amountLine } from "./target-entry";

const words = strings.notice.item.reread;

const useStyles = makeStyles({
	group: { display: "flex", flexDirection: "column", minWidth: 0 },
	quiet: { color: tokens.colorNeutralForeground3 },
	// Long quotes wrap beside their box.
	row: { alignItems: "flex-start" },
	label: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
	choices: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** What an item's targets will be once its changed words are confirmed: each to be ticked or left out. */
export function RereadTargets({
	targets,
	keep,
	onKeep,
}: {
	targets: readonly RereadTarget[];
	/** What was ticked otherwise than proposed, by `targetKey`. */
	keep: ReadonlyMap<string, boolean>;
	onKeep: (keep: ReadonlyMap<string, boolean>) => void;
}) {
	const styles = useStyles();
	const title = useId();
	const differs = targets.some((each) => !["same", "by-hand"].includes(each.origin));
	return (
		// biome-ignore lint/a11y/useSemanticElements: a fieldset's legend breaks the form's gaps
		<div role="group" aria-labelledby={title} className={styles.group}>
			<Text id={title}>{words.title}</Text>
			<Text size={200} className={styles.quiet}>
				{targets.length > 0 ? words.hint : words.none}
			</Text>
			{targets.map((each, index) => (
				<Checkbox
					// biome-ignore lint/suspicious/noArrayIndexKey: a text may state the same twice
					key={`${targetKey(each)} ${index}`}
					className={styles.row}
					checked={each.kept}
					onChange={(_, { checked }) => onKeep(new Map(keep).set(targetKey(each), checked === true))}
					label={
						<span className={styles.label}>
							<span>{each.target.quote}</span>
							<Text size={200} className={styles.quiet}>
								{amountLine(each.target)} · {words.origin[each.origin]}
							</Text>
						</span>
					}
				/>
			))}
			{differs && targets.some(isThere) && (
				<div className={styles.choices}>
					<Button size="small" onClick={() => onKeep(new Map(targets.map((each) => [targetKey(each), isThere(each)])))}>
						{words.keepAll}
					</Button>
					<Button size="small" disabled={keep.size === 0} onClick={() => onKeep(new Map())}>
						{words.takeRead}
					</Button>
				</div>
			)}
		</div>
	);
}
