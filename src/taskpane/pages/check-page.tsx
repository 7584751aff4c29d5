import { Text } from "@fluentui/react-components";
import { strings } from "../strings";

/** 核对 */
export function CheckPage() {
	return <Text>{strings.check.empty}</Text>;
}
