import program from "../../../package.json";

/** The program's version, `1.2.3`: said by the pane, the workbench, the command line and every workbook that is made. */
export const VERSION: string = program.version;
