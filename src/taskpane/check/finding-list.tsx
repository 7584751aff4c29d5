import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type Finding, findingKey, type Severity } from "../../core";
import { Section } from "../components/section";
import { strings } from "../strings";
import { FindingCard } from "./finding-card";
import type { FindingGroup, SortedFindings } from "./group-findings";

const BADGES: Record<Severity, "danger" | "warning" | "informative"> = {
	error: "danger",
	warning: "warning",
	info: "informative",
};

const useStyles = makeStyles({
	head: { display: "flex", alignItems: "center", gap: "8px", flexWrap: "wrap" },
	quiet: { color: tokens.colorNeutralForeground2 },
	count: { marginLeft: "6px", fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
	group: { display: "flex", flexDirection: "column", gap: "6px", minWidth: 0 },
	groupHead: {
		margin: "4px 0 0",
		fontSize: tokens.fontSizeBase300,
		fontWeight: tokens.fontWeightSemibold,
		overflowWrap: "anywhere",
	},
});

export interface FindingListProps {
	findings: SortedFindings;
	nameOf: (group: FindingGroup["of"]) => string;
	onLocate?: (finding: Finding) => void;
}

/** What waits for someone: by severity, then by item or unit, with counts. */
export function FindingList({ findings, nameOf, onLocate }: FindingListProps) {
	const styles = useStyles();
	return findings.open.map(({ severity, count, groups }) => (
		<Section
			key={severity}
			title={
				<span className={styles.head}>
					{strings.check.severity[severity]}
					<Badge appearance="tint" color={BADGES[severity]}>
						{count}
					</Badge>
				</span>
			}
		>
			<Text size={200} className={styles.quiet}>
				{strings.check.severityHint[severity]}
			</Text>
			{groups.map(({ of, findings: some }) => (
				<div key={String(of)} className={styles.group}>
					<h3 className={styles.groupHead}>
						{nameOf(of)}
						<span className={styles.count}>{strings.check.count(some.length)}</span>
					</h3>
					{some.map((finding) => (
						<FindingCard
							key={findingKey(finding) + finding.file}
							finding={finding}
							onLocate={onLocate && (() => onLocate(finding))}
						/>
					))}
				</div>
			))}
		</Section>
	));
}
