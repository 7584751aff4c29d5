import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { VERSION } from "../../core";
import { strings } from "../strings";

/** Where `npm run build` puts the user's guide, beside the pane. */
const GUIDE = "guide/index.html";

const useStyles = makeStyles({
	foot: {
		display: "flex",
		justifyContent: "space-between",
		columnGap: "12px",
		padding: "8px 12px",
		color: tokens.colorNeutralForeground3,
		fontSize: tokens.fontSizeBase200,
	},
	guide: { fontSize: "inherit" },
});

/** What stands below every page: which version this is, and the way to the guide. */
export function Foot() {
	const styles = useStyles();
	return (
		<div className={styles.foot}>
			<Link href={GUIDE} target="_blank" rel="noopener" className={styles.guide}>
				{strings.app.guide}
			</Link>
			<span>{strings.app.version(VERSION)}</span>
		</div>
	);
}
