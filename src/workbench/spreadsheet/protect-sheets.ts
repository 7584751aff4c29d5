import { AuthzIoLocalService, ICommandService, type Injector, IPermissionService } from "@univerjs/core";
import {
	AddRangeProtectionMutation,
	EditStateEnum,
	RangeProtectionPermissionEditPoint,
	UnitAction,
	UnitObject,
	ViewStateEnum,
} from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import { extrasOf } from "./mapping/kept";
import { rangesOutside, toUniverRange } from "./mapping/ranges";

/** Begins the names of what is locked. */
const LOCKED = "locked-";

/** Univer asks this service what a user may do, some time after a range has become protected: nobody edits what is locked. */
export class Authority extends AuthzIoLocalService {
	override async allowed(request: Parameters<AuthzIoLocalService["allowed"]>[0]) {
		const answers = await super.allowed(request);
		if (!request.objectID.startsWith(LOCKED)) return answers;
		return answers.map((answer) => ({ ...answer, allowed: answer.allowed && answer.action !== UnitAction.Edit }));
	}
}

/** Where services of Univer's are to be had. */
interface Services {
	get: Injector["get"];
}

/** Univer knows protected ranges only: what is to stay closed is all of a protected sheet around its open cells. */
export function protectSheets(univer: Services, book: FWorkbook): void {
	const unitId = book.getId();
	for (const sheet of book.getSheets()) {
		const { protection, unlocked } = extrasOf(sheet.getSheet().getConfig());
		if (!protection) continue;
		const subUnitId = sheet.getSheetId();
		const size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() };
		// Unique for good: what Univer knows of a rule outlives its workbook.
		const permissionId = `${LOCKED}${unitId}-${subUnitId}`;
		const rule = {
			...{ id: permissionId, permissionId, unitId, subUnitId },
			ranges: rangesOutside(unlocked, size).map(toUniverRange),
			unitType: UnitObject.SelectRange,
			viewState: ViewStateEnum.OthersCanView,
			editState: EditStateEnum.OnlyMe,
		};
		univer.get(ICommandService).syncExecuteCommand(AddRangeProtectionMutation.id, { unitId, subUnitId, rules: [rule] });
		const { id } = new RangeProtectionPermissionEditPoint(unitId, subUnitId, permissionId);
		univer.get(IPermissionService).updatePermissionPoint(id, false);
	}
}
