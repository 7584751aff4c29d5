export { formatCode } from "./codes";
export { formattedMoment, isoDay, serialMoment } from "./date";
export { formattedNumber, plainNumber } from "./number";
export { type FormatSection, parseFormat } from "./parse";
