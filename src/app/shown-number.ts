/** How a host's numbers are read: the same as those of a file, so that a form says the same open and closed. */
export { shownNumber } from "../files/spreadsheets/values";
