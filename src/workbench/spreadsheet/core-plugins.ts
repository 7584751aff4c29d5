import { IAuthzIoService, type ILocales, LocaleType, LogLevel, Univer } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { keepCellsPlain } from "./plain-cells";
import { Authority } from "./protect-sheets";

/**
 * Our texts are Chinese, yet Univer is told it speaks English: with a Chinese locale it makes half-width characters of
 * what is typed (（1） becomes -1), and units' words are kept to the letter.
 */
const LOCALE = LocaleType.EN_US;

/** Univer without anything that draws: all that a workbook needs to be kept, edited and protected. */
export function createCore(texts: ILocales[string]): Univer {
	return new Univer({
		locale: LOCALE,
		logLevel: LogLevel.WARN,
		locales: { [LOCALE]: texts },
		override: [[IAuthzIoService, { useClass: Authority }]],
	});
}

/** To be called once the plugins that draw are registered, if any are. */
export function registerCore(univer: Univer): void {
	univer.registerPlugin(UniverFormulaEnginePlugin);
	univer.registerPlugin(UniverSheetsPlugin);
	univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
	keepCellsPlain(univer);
}
