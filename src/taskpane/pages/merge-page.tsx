import { Text } from "@fluentui/react-components";
import { strings } from "../strings";

/** 汇总 */
export function MergePage() {
	return <Text>{strings.merge.empty}</Text>;
}
