import { Text } from "@fluentui/react-components";
import { strings } from "../strings";

export function ReportPage() {
	return <Text>{strings.app.pages.report}</Text>;
}
