import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Item, Notice } from "../../../core";
import { strings } from "../../strings";
import { sourceSegments } from "./source-segments";

const useStyles = makeStyles({
	text: {
		margin: 0,
		padding: "0 0 0 8px",
		borderLeft: `3px solid ${tokens.colorNeutralStroke2}`,
		color: tokens.colorNeutralForeground2,
		fontSize: tokens.fontSizeBase200,
		lineHeight: "1.7",
		overflowWrap: "anywhere",
	},
	// Where the system sets the colours, marks are told apart by the system's own.
	mark: {
		borderRadius: "2px",
		padding: "1px 0",
		color: tokens.colorNeutralForeground1,
		"@media (forced-colors: active)": { forcedColorAdjust: "none" },
	},
	target: {
		backgroundColor: tokens.colorPaletteYellowBackground2,
		"@media (forced-colors: active)": { backgroundColor: "Mark", color: "MarkText" },
	},
	deadline: {
		backgroundColor: tokens.colorPaletteLavenderBackground2,
		"@media (forced-colors: active)": { backgroundColor: "Highlight", color: "HighlightText" },
	},
	unit: {
		backgroundColor: "transparent",
		textDecoration: "underline",
		textUnderlineOffset: "3px",
		"@media (forced-colors: active)": { color: "CanvasText" },
	},
	chosen: { outline: `2px solid ${tokens.colorBrandStroke1}`, fontWeight: tokens.fontWeightSemibold },
});

/** An item's words in the notice, with what was read from them marked. `chosen`: the target that is pointed at. */
export function SourceText({ notice, item, chosen }: { notice: Notice; item: Item; chosen: number | null }) {
	const styles = useStyles();
	if (item.span.end <= item.span.start) return null;
	return (
		<blockquote className={styles.text} aria-label={strings.notice.item.source}>
			{sourceSegments(notice, item).map(({ text, start, mark }) =>
				mark ? (
					<mark
						key={start}
						className={mergeClasses(
							styles.mark,
							styles[mark.kind],
							mark.kind === "target" && mark.index === chosen && styles.chosen,
						)}
					>
						{text}
					</mark>
				) : (
					text
				),
			)}
		</blockquote>
	);
}
