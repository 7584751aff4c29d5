import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useEffect } from "react";
import { usePane, usePaneState } from "../pane";
import type { Message } from "../state/pane-state";
import { strings } from "../strings";

/** How long good news stays; what went wrong stays until it is put away or something else is said. */
const STAY = 6_000;

const ICONS: Record<Message["intent"], typeof InfoFilled> = {
	success: CheckmarkCircleFilled,
	info: InfoFilled,
	warning: WarningFilled,
	error: ErrorCircleFilled,
};

const useStyles = makeStyles({
	// Below the page, not over it: what stands at the page's end stays within reach while something is said.
	place: { flexShrink: 0, maxHeight: "50%", overflowY: "auto" },
	message: {
		display: "grid",
		gridTemplateColumns: "auto minmax(0, 1fr) auto",
		alignItems: "start",
		columnGap: "8px",
		maxWidth: "480px",
		margin: "8px auto",
		width: "calc(100% - 24px)",
		boxSizing: "border-box",
		padding: "10px 8px 10px 12px",
		borderRadius: tokens.borderRadiusLarge,
		border: `1px solid ${tokens.colorNeutralStroke1}`,
		boxShadow: tokens.shadow16,
		backgroundColor: tokens.colorNeutralBackground1,
		color: tokens.colorNeutralForeground1,
	},
	words: { whiteSpace: "pre-line", overflowWrap: "anywhere", paddingTop: "2px" },
	icon: { fontSize: "20px", marginTop: "2px" },
	success: { color: tokens.colorStatusSuccessForeground1 },
	info: { color: tokens.colorBrandForeground1 },
	warning: { color: tokens.colorStatusWarningForeground1 },
	error: { color: tokens.colorStatusDangerForeground1 },
});

/** What was last said to the user, at the foot of the pane; read out by screen readers. */
export function Messages() {
	const styles = useStyles();
	const { store } = usePane();
	const message = usePaneState((state) => state.message);
	useEffect(() => {
		if (!message || message.intent === "error" || message.intent === "warning") return;
		const timer = setTimeout(() => store.dispatch({ type: "message/dismissed", id: message.id }), STAY);
		return () => clearTimeout(timer);
	}, [message, store]);
	const Icon = message && ICONS[message.intent];
	return (
		<aside className={styles.place} aria-label={strings.app.messages} aria-live="polite">
			{message && Icon && (
				<div className={styles.message} key={message.id} data-message={message.intent}>
					<Icon className={mergeClasses(styles.icon, styles[message.intent])} aria-hidden />
					<Text className={styles.words}>{message.text}</Text>
					<Button
						size="small"
						appearance="subtle"
						icon={<DismissRegular />}
						aria-label={strings.app.dismiss}
						onClick={() => store.dispatch({ type: "message/dismissed", id: message.id })}
					/>
				</div>
			)}
		</aside>
	);
}
