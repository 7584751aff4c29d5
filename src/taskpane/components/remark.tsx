import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";

/** Marks what waits to be looked at. */
export const REVIEW = "data-review";

const useStyles = makeStyles({
	remark: {
		display: "grid",
		gridTemplateColumns: "auto 1fr auto",
		alignItems: "start",
		columnGap: "8px",
		padding: "6px 8px",
		borderRadius: tokens.borderRadiusMedium,
		backgroundColor: tokens.colorStatusWarningBackground1,
		border: `1px solid ${tokens.colorStatusWarningBorder1}`,
		color: tokens.colorNeutralForeground1,
	},
	icon: { color: tokens.colorStatusWarningForeground1, fontSize: "16px", marginTop: "2px" },
	button: { minWidth: "auto", whiteSpace: "nowrap" },
});

/** Something a person should look at, with a way to say that it was. */
export function Remark({ text, done, onDone }: { text: string; done: string; onDone: () => void }) {
	const styles = useStyles();
	return (
		<div className={styles.remark} {...{ [REVIEW]: "" }}>
			<WarningFilled className={styles.icon} aria-hidden />
			<Text size={200}>{text}</Text>
			<Button size="small" appearance="subtle" className={styles.button} onClick={onDone}>
				{done}
			</Button>
		</div>
	);
}
