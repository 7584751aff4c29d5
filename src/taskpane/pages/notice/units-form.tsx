import { Button, Input, makeStyles, Select } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useId, useState } from "react";
import { type Item, type Notice, type ResponsibleUnit, unitsOf } from "../../../core";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";

const words = strings.notice.item;
type Named = Pick<ResponsibleUnit, "name" | "role">;
type Entry = Named & { key: number };

const useStyles = makeStyles({
	// A name of 25 characters has a line of its own where the form is narrow.
	row: { display: "flex", flexWrap: "wrap", gap: "4px", alignItems: "center" },
	input: { minWidth: 0, flexGrow: 1, flexBasis: "240px" },
	add: { alignSelf: "start" },
});

/** An item's units and what part each has. `onDone` gets null where they were left as they were. */
export function UnitsForm({
	notice,
	item,
	onDone,
}: {
	notice: Notice;
	item: Item;
	onDone: (units: Named[] | null) => void;
}) {
	const styles = useStyles();
	const known = useId();
	const [units, setUnits] = useState<Entry[]>(() => entriesOf(item));
	const change = (key: number, part: Partial<Named>) =>
		setUnits(units.map((unit) => (unit.key === key ? { ...unit, ...part } : unit)));
	const add = () =>
		setUnits([...units, { key: Math.max(0, ...units.map(({ key }) => key)) + 1, name: "", role: "responsible" }]);
	return (
		<EditForm label={words.editUnits} onCancel={() => onDone(null)} onConfirm={() => onDone(units.map(named))}>
			{units.map(({ key, name, role }) => (
				<div key={key} className={styles.row}>
					<Input
						className={styles.input}
						size="small"
						aria-label={words.unitName}
						value={name}
						list={known}
						autoFocus={name === ""}
						onChange={(_, { value }) => change(key, { name: value })}
					/>
					<Select
						size="small"
						aria-label={`${words.role} ${name}`}
						value={role}
						onChange={(_, { value }) => change(key, { role: value as Named["role"] })}
					>
						{Object.entries(words.roles).map(([value, text]) => (
							<option key={value} value={value}>
								{text}
							</option>
						))}
					</Select>
					<Button
						size="small"
						appearance="subtle"
						icon={<DeleteRegular />}
						aria-label={`${strings.notice.remove} ${name}`}
						onClick={() => setUnits(units.filter((unit) => unit.key !== key))}
					/>
				</div>
			))}
			<datalist id={known}>
				{unitsOf(notice).map((name) => (
					<option key={name} value={name} />
				))}
			</datalist>
			<Button size="small" icon={<AddRegular />} className={styles.add} onClick={add}>
				{words.addUnit}
			</Button>
		</EditForm>
	);
}

function entriesOf({ units, annexUnits }: Item): Entry[] {
	const named: Named[] =
		units.length > 0 ? units : (annexUnits ?? []).map((name) => ({ name, role: "responsible" as const }));
	return named.map(({ name, role }, key) => ({ key, name, role }));
}

function named({ name, role }: Entry): Named {
	return { name, role };
}
