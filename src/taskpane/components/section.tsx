import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
	section: {
		backgroundColor: tokens.colorNeutralBackground1,
		border: `1px solid ${tokens.colorNeutralStroke2}`,
		borderRadius: tokens.borderRadiusLarge,
		padding: "12px",
		minWidth: 0,
		display: "flex",
		flexDirection: "column",
		gap: "8px",
	},
	title: {
		margin: 0,
		fontSize: tokens.fontSizeBase400,
		lineHeight: tokens.lineHeightBase400,
		fontWeight: tokens.fontWeightSemibold,
	},
});

/** A card on a page: a titled section. `title` null where it goes without saying; then `label` names it. */
export function Section({
	title,
	label,
	className,
	children,
}: {
	title: ReactNode;
	label?: string;
	className?: string;
	children: ReactNode;
}) {
	const styles = useStyles();
	return (
		<section className={mergeClasses(styles.section, className)} aria-label={label}>
			{title !== null && <h2 className={styles.title}>{title}</h2>}
			{children}
		</section>
	);
}
