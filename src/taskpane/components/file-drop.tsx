import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { DocumentArrowUpRegular } from "@fluentui/react-icons/svg/document-arrow-up";
import { type DragEvent, useRef, useState } from "react";

const useStyles = makeStyles({
	zone: {
		display: "flex",
		flexDirection: "column",
		alignItems: "center",
		gap: "8px",
		padding: "20px 12px",
		textAlign: "center",
		border: `2px dashed ${tokens.colorNeutralStroke1}`,
		borderRadius: tokens.borderRadiusLarge,
		backgroundColor: tokens.colorNeutralBackground1,
	},
	over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
	icon: { fontSize: "32px", color: tokens.colorBrandForeground1 },
	title: { textWrap: "balance" },
	quiet: { color: tokens.colorNeutralForeground3, textWrap: "balance" },
});

/**
 * A place to drop files on, with a button for the file picker: dropping is not possible everywhere.
 * @param accept extensions and MIME types: some pickers know only the one, some only the other.
 */
export function FileDrop({
	words,
	accept,
	multiple = false,
	onFiles,
}: {
	words: { drop: string; dropping: string; pick: string; kinds: string };
	accept: string;
	multiple?: boolean;
	onFiles: (files: File[]) => void;
}) {
	const styles = useStyles();
	const input = useRef<HTMLInputElement>(null);
	const [over, setOver] = useState(false);
	const take = (list: FileList | null) => {
		if (list && list.length > 0) onFiles([...list]);
	};
	const drag = (event: DragEvent, isOver: boolean) => {
		event.preventDefault();
		setOver(isOver);
	};
	return (
		// biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button does the same.
		<div
			className={mergeClasses(styles.zone, over && styles.over)}
			onDragOver={(event) => drag(event, true)}
			onDragLeave={(event) => drag(event, false)}
			onDrop={(event) => {
				drag(event, false);
				take(event.dataTransfer.files);
			}}
		>
			<DocumentArrowUpRegular className={styles.icon} aria-hidden />
			<Text align="center" className={styles.title}>
				{over ? words.dropping : words.drop}
			</Text>
			<Button appearance="primary" onClick={() => input.current?.click()}>
				{words.pick}
			</Button>
			<Text size={200} align="center" className={styles.quiet}>
				{words.kinds}
			</Text>
			<input
				ref={input}
				type="file"
				hidden
				accept={accept}
				multiple={multiple}
				onChange={(event) => {
					take(event.target.files);
					// So that the same file can be picked again.
					event.target.value = "";
				}}
			/>
		</div>
	);
}
