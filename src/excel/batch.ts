import { asFailure } from "./failures";

/**
 * One conversation with Excel. It waits while a cell is being edited.
 * @param workbook a context to go on with: event handlers can only be removed by the one that added them.
 * @throws HostFailure and nothing else
 */
export async function converse<T>(
	task: (context: Excel.RequestContext) => Promise<T>,
	workbook?: OfficeExtension.ClientRequestContext,
): Promise<T> {
	try {
		return await (workbook ? Excel.run(workbook, task) : Excel.run({ delayForCellEdit: true }, task));
	} catch (error) {
		throw asFailure(error);
	}
}
