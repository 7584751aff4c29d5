import { makeStyles, Text, tokens } from "@fluentui/react-components";
import type { HostDrawback } from "../../app";
import { usePane } from "../pane";
import { strings } from "../strings";

const useStyles = makeStyles({ quiet: { color: tokens.colorNeutralForeground2 } });

/** Says what something costs beside this host; nothing where it costs nothing. */
export function Drawback({ of, align }: { of: HostDrawback; align?: "center" }) {
	const styles = useStyles();
	const { host } = usePane();
	if (!host.abilities.drawbacks.includes(of)) return null;
	return (
		<Text size={200} className={styles.quiet} {...(align && { align })}>
			{strings.app.drawbacks[of]}
		</Text>
	);
}
