import { parseArgs } from "node:util";
import { parsePeriod, type ReportingPeriod } from "../core";
import { WrongUsage } from "./usage";

const OPTIONS = {
	json: { type: "boolean" },
	output: { type: "string", short: "o" },
	period: { type: "string" },
	unit: { type: "string" },
	"all-units": { type: "boolean" },
	notice: { type: "string" },
	previous: { type: "string" },
	"as-of": { type: "string" },
	due: { type: "string" },
	exclude: { type: "string", multiple: true },
	prefer: { type: "string", multiple: true },
	assign: { type: "string", multiple: true },
	accept: { type: "string", multiple: true },
	figure: { type: "string", multiple: true },
	alias: { type: "string", multiple: true },
	aliases: { type: "string" },
	letters: { type: "string" },
	strictness: { type: "string" },
	help: { type: "boolean", short: "h" },
} as const;

type OptionName = keyof typeof OPTIONS;
type OptionValue<Option> = Option extends { type: "boolean" }
	? boolean
	: Option extends { multiple: true }
		? string[]
		: string;
export type Options = { [Name in OptionName]?: OptionValue<(typeof OPTIONS)[Name]> };

/**
 * Splits a command's arguments into positionals and the options it allows.
 * @throws WrongUsage
 */
export function readOptions(args: string[], allowed: OptionName[]): { positionals: string[]; options: Options } {
	const options = Object.fromEntries([...allowed, "help" as const].map((name) => [name, OPTIONS[name]]));
	try {
		const parsed = parseArgs({ args, options, allowPositionals: true });
		return { positionals: parsed.positionals, options: parsed.values as Options };
	} catch (error) {
		throw new WrongUsage(`参数有误：${error instanceof Error ? error.message : String(error)}`);
	}
}

/** @throws WrongUsage where the key is no period. */
export function readPeriod(key: string): ReportingPeriod {
	const period = parsePeriod(key);
	if (!period) throw new WrongUsage(`报告期“${key}”看不明白：请写成 2024Q2、2024H1、2024-05 或 2024。`);
	return period;
}

/** @throws WrongUsage where the text is no calendar day. */
export function readDay(text: string): string {
	const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
	if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text)
		throw new WrongUsage(`日期“${text}”看不明白：请写成 2024-06-30。`);
	return text;
}

/** @throws WrongUsage where it is missing. */
export function required(value: string | undefined, message: string): string {
	if (!value) throw new WrongUsage(message);
	return value;
}
