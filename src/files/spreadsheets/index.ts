export { readLook, type SheetLook, type WorkbookLook } from "./look/read-look";
export { readWorkbook } from "./read-workbook";
