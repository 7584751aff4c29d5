import { makeStyles, mergeClasses, ProgressBar, type ProgressBarProps } from "@fluentui/react-components";

const useStyles = makeStyles({
	// Fluent's own track has there the colour of text, in which the bar is lost. Its query to the letter, so that ours is the later.
	track: {
		"@media screen and (forced-colors: active)": {
			forcedColorAdjust: "none",
			backgroundColor: "Canvas",
			outline: "1px solid CanvasText",
		},
	},
	bar: { "@media screen and (forced-colors: active)": { backgroundColor: "Highlight" } },
});

/** A bar that shows how far something is, in high contrast too. */
export function Bar({ className, ...props }: ProgressBarProps) {
	const styles = useStyles();
	return <ProgressBar {...props} className={mergeClasses(styles.track, className)} bar={{ className: styles.bar }} />;
}
