import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { EditForm } from "../../components/edit-form";
import { strings } from "../../strings";

const words = strings.notice.item;

/** An item's name. `onDone` gets null where it was left as it was. */
export function NameForm({ name, onDone }: { name: string; onDone: (name: string | null) => void }) {
	const [text, setText] = useState(name);
	const [tried, setTried] = useState(false);
	const empty = text.trim() === "";
	return (
		<EditForm
			label={words.name}
			onCancel={() => onDone(null)}
			onConfirm={() => {
				setTried(true);
				if (!empty) onDone(text);
			}}
		>
			<Field label={words.name} validationMessage={tried && empty ? words.nameRequired : null}>
				<Input value={text} onChange={(_, data) => setText(data.value)} autoFocus />
			</Field>
		</EditForm>
	);
}
