import { Text } from "@fluentui/react-components";
import { strings } from "../strings";

export function NoticePage() {
	return <Text>{strings.app.pages.notice}</Text>;
}
