import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";

const words = strings.notice.item;

/**
 * An item's deadline. `onDone` gets the day, null for none stated, and undefined where it was left as it was.
 * @param date `YYYY-MM-DD`, "" for none
 */
export function DeadlineForm({ date, onDone }: { date: string; onDone: (date: string | null | undefined) => void }) {
	const [day, setDay] = useState(date);
	return (
		<EditForm
			label={words.deadline}
			onCancel={() => onDone(undefined)}
			onConfirm={() => onDone(/^\d{4}-\d{2}-\d{2}$/.test(day) ? day : null)}
		>
			<Field label={words.deadline}>
				<Input type="date" value={day} onChange={(_, { value }) => setDay(value)} autoFocus />
			</Field>
			<Button size="small" appearance="subtle" onClick={() => setDay("")} disabled={day === ""}>
				{words.clearDeadline}
			</Button>
		</EditForm>
	);
}
