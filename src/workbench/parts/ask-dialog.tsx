import {
	Button,
	Dialog,
	DialogActions,
	DialogBody,
	DialogContent,
	DialogSurface,
	DialogTitle,
} from "@fluentui/react-components";
import { useDeskState } from "../desk";
import { strings } from "../strings";

/** Asks before something is lost; Esc is 取消. */
export function AskDialog() {
	const question = useDeskState((state) => state.question);
	if (!question) return null;
	const { title, text, safe, goOn, answer } = question;
	return (
		<Dialog open modalType="alert" onOpenChange={(_, { open }) => !open && answer("cancel")}>
			<DialogSurface>
				<DialogBody>
					<DialogTitle>{title}</DialogTitle>
					<DialogContent>{text}</DialogContent>
					<DialogActions fluid>
						{safe !== null && (
							<Button appearance="primary" onClick={() => answer("safe")}>
								{safe}
							</Button>
						)}
						<Button onClick={() => answer("go-on")}>{goOn}</Button>
						<Button onClick={() => answer("cancel")}>{strings.ask.cancel}</Button>
					</DialogActions>
				</DialogBody>
			</DialogSurface>
		</Dialog>
	);
}
