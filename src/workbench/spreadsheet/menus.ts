import { SetTabColorCommand, SetTextRotationCommand, ToggleGridlinesCommand } from "@univerjs/sheets";
import {
	AddRangeProtectionFromContextMenuCommand,
	AddRangeProtectionFromSheetBarCommand,
	AddRangeProtectionFromToolbarCommand,
	ChangeSheetProtectionFromSheetBarCommand,
	DeleteRangeProtectionFromContextMenuCommand,
	DeleteWorksheetProtectionFormSheetBarCommand,
	HideColConfirmCommand,
	HideRowConfirmCommand,
	SetRangeItalicCommand,
	SetRangeProtectionFromContextMenuCommand,
	SetRangeStrickThroughCommand,
	SetRangeUnderlineCommand,
	ViewSheetPermissionFromContextMenuCommand,
	ViewSheetPermissionFromSheetBarCommand,
} from "@univerjs/sheets-ui";
import type { MenuConfig } from "@univerjs/ui";

/** What Univer offers and a saved workbook would not keep, and the protection of several users, which is not ours. */
const LEFT_OUT = [
	SetRangeItalicCommand.id,
	SetRangeUnderlineCommand.id,
	SetRangeStrickThroughCommand.id,
	SetTextRotationCommand.id,
	SetTabColorCommand.id,
	ToggleGridlinesCommand.id,
	HideRowConfirmCommand.id,
	HideColConfirmCommand.id,
	AddRangeProtectionFromToolbarCommand.id,
	AddRangeProtectionFromContextMenuCommand.id,
	AddRangeProtectionFromSheetBarCommand.id,
	SetRangeProtectionFromContextMenuCommand.id,
	DeleteRangeProtectionFromContextMenuCommand.id,
	DeleteWorksheetProtectionFormSheetBarCommand.id,
	ChangeSheetProtectionFromSheetBarCommand.id,
	ViewSheetPermissionFromContextMenuCommand.id,
	ViewSheetPermissionFromSheetBarCommand.id,
	// The submenu that held these, and what would make numbers of words.
	"sheet.contextMenu.permission",
	"sheet.toolbar.text-to-number",
	"sheet.contextMenu.text-to-number",
];

export const MENUS: MenuConfig = Object.fromEntries(LEFT_OUT.map((id) => [id, { hidden: true }]));
