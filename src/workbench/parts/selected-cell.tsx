import { makeStyles } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useDesk } from "../desk";
import { strings } from "../strings";
import type { SelectedCell } from "../workbench-spreadsheet";

const useStyles = makeStyles({
	unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

/** Says to screen readers which cell is selected, which the spreadsheet only draws. */
export function SelectedCellStatus() {
	const styles = useStyles();
	const { spreadsheet } = useDesk();
	const [selected, setSelected] = useState<SelectedCell | null>(null);
	useEffect(() => {
		let stop = () => {};
		let gone = false;
		spreadsheet.then((open) => {
			if (!gone) stop = open.onSelected(setSelected);
		});
		return () => {
			gone = true;
			stop();
		};
	}, [spreadsheet]);
	return (
		<div role="status" className={styles.unseen}>
			{selected && strings.selected(selected.sheet, selected.address)}
		</div>
	);
}
