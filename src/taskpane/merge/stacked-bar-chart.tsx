import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Tally } from "../../core";
import { strings } from "../strings";

/** How a part is filled. The words beside the bar say the same; borders keep the parts apart without colour. */
export type Fill = "good" | "usual" | "caution" | "bad" | "none";

/** High contrast leaves two colours: the parts are told apart by their patterns. */
function inPattern(background: string) {
	return { "@media (forced-colors: active)": { background } };
}

const useStyles = makeStyles({
	figure: { margin: 0, display: "flex", flexDirection: "column", gap: "4px" },
	bar: {
		display: "flex",
		height: "16px",
		borderRadius: tokens.borderRadiusSmall,
		overflow: "hidden",
		border: `1px solid ${tokens.colorNeutralStroke1}`,
	},
	part: {
		borderRight: `1px solid ${tokens.colorNeutralBackground1}`,
		forcedColorAdjust: "none",
		minWidth: "3px",
		"@media (forced-colors: active)": { borderRightColor: "CanvasText" },
	},
	good: { backgroundColor: tokens.colorPaletteGreenBackground3, ...inPattern("CanvasText") },
	usual: {
		backgroundColor: tokens.colorBrandBackground,
		...inPattern("repeating-linear-gradient(45deg, CanvasText 0 1px, Canvas 1px 4px)"),
	},
	caution: {
		backgroundColor: tokens.colorPaletteYellowBackground3,
		...inPattern("radial-gradient(CanvasText 1px, Canvas 1.5px) 0 0 / 4px 4px"),
	},
	bad: {
		backgroundColor: tokens.colorPaletteRedBackground3,
		...inPattern("repeating-linear-gradient(90deg, CanvasText 0 2px, Canvas 2px 4px)"),
	},
	none: { backgroundColor: tokens.colorNeutralBackground6, ...inPattern("Canvas") },
	key: {
		display: "inline-block",
		width: "8px",
		height: "8px",
		marginRight: "4px",
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		forcedColorAdjust: "none",
	},
	legend: { display: "flex", flexWrap: "wrap", gap: "2px 12px", color: tokens.colorNeutralForeground2 },
	caption: { overflowWrap: "anywhere" },
});

interface StackedBarChartProps<Kind extends string> {
	caption: string;
	tally: Tally<Kind>;
	names: Record<Kind, string>;
	fills: Record<Kind, Fill>;
}

/** A bar of parts, with each part's name and count in words beneath. */
export function StackedBarChart<Kind extends string>({ caption, tally, names, fills }: StackedBarChartProps<Kind>) {
	const styles = useStyles();
	return (
		<figure className={styles.figure}>
			<figcaption className={styles.caption}>
				<Text>{caption}</Text>
			</figcaption>
			<div className={styles.bar} aria-hidden>
				{tally.parts.map(({ kind, count }) => (
					<div key={kind} className={`${styles.part} ${styles[fills[kind]]}`} style={{ flexGrow: count }} />
				))}
			</div>
			<div className={styles.legend}>
				{tally.parts.map(({ kind, count }) => (
					<Text key={kind} size={200}>
						<span className={`${styles.key} ${styles[fills[kind]]}`} aria-hidden />
						{strings.merge.part(names[kind], count)}
					</Text>
				))}
			</div>
		</figure>
	);
}
